package org.sitr.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitr.access.Granted;
import org.sitr.contact.Rules;
import org.sitr.contact.SafeContact;
import org.sitr.facet.Facets;
import org.sitr.facet.Listing;
import org.sitr.facet.Page;
import org.sitr.facet.Values;
import org.sitr.person.Identity;
import org.sitr.person.Names;
import org.sitr.referral.FirstContact;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;
import org.sitr.storage.PersonId;

/// Lists of cases: of exactly those persons whom the running call's entry names.
@ApplicationScoped
class CaseLines {

  private static final Comparator<CaseLine> NEXT_CONTACT_FIRST =
      Comparator.<CaseLine, Instant>comparing(line -> line.nextContact().orElse(Instant.MAX))
          .thenComparing(line -> line.ref().text());

  private static final Map<String, Comparator<CaseLine>> COLUMNS =
      Map.of(
          "ref", Comparator.comparing(line -> line.ref().text()),
          "name", Comparator.comparing(CaseLine::name),
          "romanised", Comparator.comparing(CaseLine::romanised),
          "state", Comparator.comparing(line -> String.join(" ", line.states())),
          "urgency", Comparator.comparing(line -> rank(line.urgency())),
          "danger", Comparator.comparing(CaseLine::dangerNow),
          "next", Comparator.comparing(line -> line.nextContact().orElse(Instant.MAX)),
          "opened", Comparator.comparing(line -> line.openedOn().orElse(LocalDate.MAX)),
          "unit", Comparator.comparing(CaseLine::unit),
          "lead", Comparator.comparing(CaseLine::lead));

  @Inject Facets facets;

  private final Clock clock = Clock.systemUTC();

  /// With the names that the record has.
  Listing<CaseLine> named(Page page) {
    return of(page, one -> line(one, names(one, Identity.FACET, Identity.NAMES)));
  }

  /// Without names: who heads a unit works on references.
  Listing<CaseLine> nameless(Page page) {
    return of(page, one -> line(one, Names.NONE));
  }

  /// With what the first contact supplied, and nothing that came later.
  Listing<CaseLine> supplied(Page page) {
    return of(page, this::suppliedLine);
  }

  private static Listing<CaseLine> of(Page page, Function<PersonId, CaseLine> line) {
    var lines = Granted.current().persons().stream().map(line).toList();
    return Listing.of(lines, page, COLUMNS, NEXT_CONTACT_FIRST, CaseLines::text);
  }

  private Names names(PersonId person, Facet facet, SealedField<List<Map<String, String>>> field) {
    return Names.shown(facets.values(facet, person), field);
  }

  private CaseLine line(PersonId person, Names names) {
    var header = facets.values(Header.FACET, person);
    var first = facets.values(FirstContact.FACET, person);
    var rules = facets.values(Rules.FACET, person);
    return new CaseLine(
        new CaseRef(header.get(Header.CASE_REF).orElseThrow()),
        names.full(),
        names.romanised(),
        header.get(Header.STATE).orElse(List.of()),
        text(first, FirstContact.URGENCY),
        text(first, FirstContact.DANGER_NOW),
        rules.get(Rules.NEXT_DUE),
        SafeContact.due(rules, clock.instant()),
        header.get(Header.OPENED_ON),
        text(header, Header.UNIT),
        text(header, Header.LEAD_OFFICER));
  }

  private CaseLine suppliedLine(PersonId person) {
    var header = facets.values(Header.FACET, person);
    var first = facets.values(FirstContact.FACET, person);
    var names = Names.shown(first, FirstContact.NAMES);
    return new CaseLine(
        new CaseRef(header.get(Header.CASE_REF).orElseThrow()),
        names.full(),
        names.romanised(),
        List.of(),
        text(first, FirstContact.URGENCY),
        text(first, FirstContact.DANGER_NOW),
        Optional.empty(),
        SafeContact.Due.NOT_SET,
        header.get(Header.OPENED_ON),
        "",
        "");
  }

  private static String text(Values values, SealedField<String> field) {
    return values.get(field).orElse("");
  }

  private static int rank(String urgency) {
    return switch (urgency) {
      case "NOW" -> 0;
      case "SOON" -> 1;
      default -> 2;
    };
  }

  private static String text(CaseLine line) {
    return String.join(
        " ", line.ref().text(), line.name(), line.romanised(), String.join(" ", line.states()));
  }
}
