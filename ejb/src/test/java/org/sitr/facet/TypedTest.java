package org.sitr.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitr.access.Refused;
import org.sitr.casefile.Cases;
import org.sitr.casefile.Header;
import org.sitr.contact.Channels;
import org.sitr.contact.Contacts;
import org.sitr.contact.Rules;
import org.sitr.identification.FirstContacts;
import org.sitr.identification.Identification;
import org.sitr.location.Location;
import org.sitr.location.Locations;
import org.sitr.person.Identity;
import org.sitr.person.Persons;
import org.sitr.security.seal.SealedField;

class TypedTest {

  private static final String ONE_NAME = "kind=CURRENT\tfull=ሰላም";

  @Test
  void a_field_that_is_not_submitted_stays_as_it_is_R3() {
    var before = Values.none().with(Identity.BIRTH_PLACE, "Asmara");

    var after = read(Persons.FORM, before, Map.of("identity/sex", "FEMALE"));

    assertThat(after.get(Identity.BIRTH_PLACE)).contains("Asmara");
    assertThat(after.get(Identity.SEX)).contains("FEMALE");
  }

  @Test
  void one_submitted_empty_becomes_absent_R3() {
    var before = Values.none().with(Identity.BIRTH_PLACE, "Asmara");

    var after = read(Persons.FORM, before, Map.of("identity/birth-place", " "));

    assertThat(after.get(Identity.BIRTH_PLACE)).isEmpty();
  }

  @Test
  void what_the_form_requires_may_not_be_submitted_empty_R3() {
    refuses(Persons.FORM, Map.of("identity/names", ""), "identity/names", "form.empty");
  }

  @Test
  void everything_wrong_is_told_at_once_each_at_its_field_R2() {
    var problems = new Problems();
    Typed.read(
        Persons.FORM,
        Values.none(),
        Map.of(
            "identity/birth-date", "2531-02-30",
            "identity/sex", "<script>",
            "identity/birth-place", "x".repeat(1_000_000)),
        field -> false,
        problems);

    assertThatThrownBy(problems::refuse)
        .asInstanceOf(type(Refused.Invalid.class))
        .extracting(Refused.Invalid::fields)
        .isEqualTo(
            Map.of(
                "identity/birth-date", "form.date",
                "identity/sex", "form.code",
                "identity/birth-place", "form.too-long"));
  }

  @Test
  void a_hidden_field_cannot_be_submitted_R4() {
    var problems = new Problems();
    var before = Values.none().with(Identity.BIRTH_PLACE, "Asmara");

    var after =
        Typed.read(
            Persons.FORM,
            before,
            Map.of("identity/birth-place", "••••"),
            Identity.BIRTH_PLACE::equals,
            problems);

    assertThat(after.get(Identity.BIRTH_PLACE)).contains("Asmara");
    assertThatThrownBy(problems::refuse).isInstanceOf(Refused.Invalid.class);
  }

  @Test
  void a_field_of_another_facet_cannot_be_submitted_R4() {
    refuses(Contacts.RULES, Map.of("location/safe-place", "x"), "form", "form.not-a-field");
    refuses(Cases.FORM, Map.of("case/lead-officer", "me"), "case/lead-officer", "form.not-a-field");
  }

  @Test
  void a_name_of_one_part_is_a_name() {
    var after = read(Persons.FORM, Values.none(), Map.of("identity/names", ONE_NAME));

    assertThat(after.get(Identity.NAMES).orElseThrow())
        .containsExactly(Map.of("kind", "CURRENT", "full", "ሰላም"));
  }

  @Test
  void a_date_of_another_calendar_is_refused_with_a_key_of_its_own() {
    refuses(
        Persons.FORM,
        Map.of("identity/birth-date", "1367-12-02"),
        "identity/birth-date",
        "date.other-calendar");
    refuses(
        Persons.FORM,
        Map.of("identity/birth-date", "1404-12-30 persian"),
        "identity/birth-date",
        "date.impossible");
  }

  @Test
  void nobody_is_stateless_and_a_citizen() {
    refuses(
        Persons.FORM,
        Map.of("identity/stateless", "YES", "identity/citizenships", "ER"),
        "identity/stateless",
        "identity.stateless-and-citizen");
  }

  @Test
  void post_is_refused_until_somebody_allows_it() {
    var post = Map.of("channels/channels", "channel=POST\tvalue=Lime Row 3");
    refuses(Contacts.CHANNELS, post, "channels/channels", "channels.post-forbidden");

    var allowed = Values.none().with(Channels.POST_ALLOWED, true);
    assertThat(read(Contacts.CHANNELS, allowed, post).get(Channels.CHANNELS)).isPresent();
  }

  @Test
  void the_duress_word_is_not_the_codeword() {
    refuses(
        Contacts.RULES,
        Map.of("contact/codeword", "blue kettle", "contact/duress-word", "blue kettle"),
        "contact/duress-word",
        "contact.same-words");
  }

  @Test
  void a_safe_place_says_who_knows_it() {
    refuses(Locations.FORM, Map.of("location/safe-place", "x"), "location/known-to", "form.empty");
    var known = Map.of("location/safe-place", "Lime Row", "location/known-to", "who=The officer");
    assertThat(read(Locations.FORM, Values.none(), known).get(Location.SAFE_PLACE)).isPresent();
  }

  @Test
  void each_track_has_one_state() {
    var typed = Map.of("case/tracks", "A C", "case/state", "A5 C4");
    assertThat(read(Cases.FORM, Values.none(), typed).get(Header.STATE)).isPresent();

    refuses(
        Cases.FORM,
        Map.of("case/tracks", "A", "case/state", "A5 C4"),
        "case/state",
        "case.state-of-track");
  }

  @Test
  void the_time_to_reflect_lasts_thirty_days() {
    refuses(
        FirstContacts.IDENTIFICATION,
        Map.of(
            Identification.REFLECTION_FROM.name(), "2026-11-01",
            Identification.REFLECTION_TO.name(), "2026-11-30"),
        "identification/reflection-to",
        "identification.reflection-too-short");
  }

  @Test
  void nothing_of_the_values_is_printed() {
    var values = Values.none().with(Rules.CODEWORD, "blue kettle");

    assertThat(values.toString()).doesNotContain("kettle");
  }

  private static Values read(Form form, Values before, Map<String, String> typed) {
    var problems = new Problems();
    var after = Typed.read(form, before, typed, TypedTest::nothingHidden, problems);
    problems.refuse();
    return after;
  }

  private static boolean nothingHidden(SealedField<?> field) {
    return false;
  }

  private static void refuses(Form form, Map<String, String> typed, String at, String key) {
    assertThatThrownBy(() -> read(form, Values.none(), typed))
        .asInstanceOf(type(Refused.Invalid.class))
        .extracting(Refused.Invalid::fields)
        .isEqualTo(Map.of(at, key));
  }
}
