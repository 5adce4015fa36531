package org.sitr.system.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CastTest {
  @Test
  void there_are_sixty_and_they_are_the_same_each_time() {
    assertThat(Cast.all()).hasSize(Cast.SIZE).isEqualTo(Cast.all());
  }

  @Test
  void no_two_have_the_same_name() {
    assertThat(Cast.all().stream().map(p -> p.full().written())).doesNotHaveDuplicates();
  }

  @Test
  void they_are_written_in_six_scripts() {
    var scripts =
        Cast.all().stream()
            .map(p -> UnicodeScript.of(p.primary().written().codePointAt(0)))
            .collect(Collectors.toSet());

    assertThat(scripts)
        .isEqualTo(
            Set.of(
                UnicodeScript.ARABIC,
                UnicodeScript.LATIN,
                UnicodeScript.CYRILLIC,
                UnicodeScript.HEBREW,
                UnicodeScript.HAN,
                UnicodeScript.HANGUL));
  }

  @Test
  void every_name_has_a_form_in_latin_letters() {
    assertThat(Cast.all())
        .allSatisfy(p -> assertThat(p.full().romanised()).matches("[\\p{IsLatin}' -]+"));
  }

  @Test
  void some_have_one_name_and_some_have_many() {
    assertThat(Cast.all()).filteredOn(Person::oneName).hasSizeGreaterThanOrEqualTo(3);
    assertThat(Cast.all())
        .filteredOn(p -> p.full().romanised().split(" ").length >= 5)
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void four_calendars_are_counted_in_and_some_know_only_the_year() {
    assertThat(Cast.all().stream().map(p -> p.world().calendar()).distinct()).hasSize(4);
    assertThat(Cast.all()).filteredOn(Person::birthYearOnly).isNotEmpty();
  }

  @Test
  void some_belong_to_no_state() {
    assertThat(Cast.all()).filteredOn(Person::stateless).isNotEmpty();
  }
}
