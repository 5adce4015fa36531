package org.sitr.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sitr.security.seal.PartialDate;

class BirthsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void a_date_of_any_calendar_means_the_day_it_means() {
    means("1403-01-01 persian", LocalDate.of(2024, 3, 20));
    means("1404-01-01 persian", LocalDate.of(2025, 3, 21));
    means("1357-11-22 persian", LocalDate.of(1979, 2, 11));
    means("1403-12-30 persian", LocalDate.of(2025, 3, 20));
    means("2000-01-01 ethiopic", LocalDate.of(2007, 9, 12));
    means("2017-01-01 ethiopic", LocalDate.of(2024, 9, 11));
    means("2015-13-06 ethiopic", LocalDate.of(2023, 9, 11));
    means("1445-09-01 hijri", LocalDate.of(2024, 3, 11));
    means("1988-02-29", LocalDate.of(1988, 2, 29));
  }

  @Test
  void a_year_means_all_its_days() {
    var span = Calendars.span(PartialDate.read("1367 persian"));

    assertThat(span.first()).isEqualTo(LocalDate.of(1988, 3, 21));
    assertThat(span.last()).isEqualTo(LocalDate.of(1989, 3, 20));
  }

  @Test
  void a_birth_that_may_be_is_taken() {
    for (var text :
        new String[] {
          "1988-03-14",
          "1988-03",
          "1988",
          "1988 estimated",
          "1988-01-01",
          "2026-11-25",
          "2026",
          "1367-12-02 persian",
          "1408-07 hijri",
          "1980 ethiopic"
        }) {
      assertThat(Births.problem(PartialDate.read(text), TODAY)).as(text).isEmpty();
    }
  }

  @Test
  void a_day_that_its_calendar_does_not_have_is_impossible() {
    assertProblem("1404-12-30 persian", "date.impossible");
    assertProblem("2016-13-06 ethiopic", "date.impossible");
    assertProblem("1445-01-30 hijri", "date.impossible");
  }

  @Test
  void a_year_of_another_calendar_is_told_from_one_of_this() {
    assertProblem("1367-12-02", "date.other-calendar");
    assertProblem("1408", "date.other-calendar");
    assertProblem("2531-01-01", "date.other-calendar");
    assertProblem("1988-03-14 persian", "date.other-calendar");
    assertProblem("1988-03-14 hijri", "date.other-calendar");
  }

  @Test
  void nobody_is_born_tomorrow() {
    assertProblem("2026-11-26", "date.future");
    assertProblem("2027", "date.future");
  }

  @Test
  void two_dates_that_no_day_lies_between_are_crossed() {
    var early = PartialDate.read("1988-03");

    assertThat(Births.crossed(early, PartialDate.read("1987"))).isTrue();
    assertThat(Births.crossed(early, PartialDate.read("1988"))).isFalse();
  }

  private static void means(String text, LocalDate day) {
    assertThat(Calendars.span(PartialDate.read(text)))
        .as(text)
        .isEqualTo(new Calendars.Span(day, day));
  }

  private static void assertProblem(String text, String key) {
    assertThat(Births.problem(PartialDate.read(text), TODAY)).as(text).contains(key);
  }
}
