package org.sitr.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.sitr.access.Granted;
import org.sitr.access.Role;
import org.sitr.casefile.Header;
import org.sitr.casefile.Openings;
import org.sitr.contact.Channels;
import org.sitr.contact.Contacts;
import org.sitr.contact.Rules;
import org.sitr.facet.Facets;
import org.sitr.facet.Form;
import org.sitr.facet.Problems;
import org.sitr.facet.Typed;
import org.sitr.facet.Values;
import org.sitr.location.Location;
import org.sitr.newidentity.Link;
import org.sitr.person.Identity;
import org.sitr.referral.Asked;
import org.sitr.referral.FirstContact;
import org.sitr.security.settings.Settings;
import org.sitr.storage.PersonId;
import org.sitr.vault.Vault;

/// Makes everything that a person has from the first contact on (R1, R2).
@ApplicationScoped
class Intake {

  private static final String UNIT = Header.UNIT.name();

  @Inject Settings settings;
  @Inject Vault vault;
  @Inject Facets facets;
  @Inject Openings openings;

  Recorded take(Map<String, String> typed) {
    var problems = new Problems();
    var first = whole(Asked.FORM, part(typed, true), problems);
    var channels = whole(Contacts.CHANNELS, part(typed, false), problems);
    var unit = unit(typed.getOrDefault(UNIT, ""), problems);
    problems.refuse();
    var person = PersonId.random();
    vault.create(person);
    var ref = openings.open(person, unit);
    add(person, first, channels);
    return new Recorded(person, ref);
  }

  /// The unit that was named, else the recording officer's own, else the first of the installation.
  private String unit(String named, Problems problems) {
    var units = settings.units();
    if (!named.isBlank()) {
      if (!units.contains(named)) {
        problems.at(Header.UNIT, "form.code");
      }
      return named;
    }
    return Granted.current().actor().unitsAs(Role.PO).stream()
        .filter(units::contains)
        .sorted()
        .findFirst()
        .orElse(units.getFirst());
  }

  private void add(PersonId person, Values first, Values channels) {
    facets.add(FirstContact.FACET, person, first);
    facets.add(Identification.FACET, person, Values.none());
    facets.add(Identity.FACET, person, identity(first));
    facets.add(
        Rules.FACET,
        person,
        Values.none().copy(Rules.SAFE_TIMES, first.get(FirstContact.SAFE_TIMES)));
    facets.add(Channels.FACET, person, channels);
    facets.add(Location.FACET, person, Values.none());
    facets.add(Link.FACET, person, Values.none());
  }

  private static Values identity(Values first) {
    return Values.none()
        .copy(Identity.NAMES, first.get(FirstContact.NAMES))
        .copy(Identity.BIRTH_DATE, first.get(FirstContact.BIRTH_DATE))
        .copy(Identity.CITIZENSHIPS, first.get(FirstContact.CITIZENSHIPS))
        .copy(Identity.LANGUAGES, first.get(FirstContact.LANGUAGE));
  }

  /// The form filled in from nothing: what it requires and was not typed is missing.
  private static Values whole(Form form, Map<String, String> typed, Problems problems) {
    var all = new HashMap<>(typed);
    form.required().forEach(field -> all.putIfAbsent(field.name(), ""));
    return Typed.read(form, Values.none(), all, field -> false, problems);
  }

  /// The channels' own fields, or everything else.
  private static Map<String, String> part(Map<String, String> typed, boolean first) {
    var part = new HashMap<String, String>();
    typed.forEach((name, text) -> {
      if (!name.equals(UNIT) && first != Channels.FACET.field(name).isPresent()) {
        part.put(name, text);
      }
    });
    return part;
  }
}
