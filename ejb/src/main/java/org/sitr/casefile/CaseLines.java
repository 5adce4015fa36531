package org.sitr.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitr.access.Granted;
import org.sitr.contact.Rules;
import org.sitr.contact.SafeContact;
import org.sitr.facet.Facets;
import org.sitr.facet.Values;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.person.Identity;
import org.sitr.person.Names;
import org.sitr.referral.FirstContact;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;
import org.sitr.storage.PersonId;

/// Lists of cases: of exactly those persons whom the running call's entry names.
@ApplicationScoped
class CaseLines {

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
    return CaseLine.COLUMNS.page(lines, page);
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
}
