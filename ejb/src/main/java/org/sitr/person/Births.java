package org.sitr.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.sitr.security.seal.PartialDate;

/// Whether a date can be one of a birth: a day that the calendar has, in a lifetime that may be.
public final class Births {

  private static final int LONGEST_LIFE_YEARS = 125;

  private Births() {}

  /// What is wrong with it as a message key: `date.impossible` (that calendar has no such day),
  /// `date.future`, `date.other-calendar` (nobody who lives was born then: the year was counted in
  /// another calendar than was chosen); empty where nothing is.
  public static Optional<String> problem(PartialDate date, LocalDate today) {
    try {
      var span = Calendars.span(date);
      if (span.last().isBefore(today.minusYears(LONGEST_LIFE_YEARS))
          || span.first().isAfter(today.plusYears(LONGEST_LIFE_YEARS))) {
        return Optional.of("date.other-calendar");
      }
      return span.first().isAfter(today) ? Optional.of("date.future") : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(outsideHijri(date) ? "date.other-calendar" : "date.impossible");
    }
  }

  /// Is `latest` before `earliest`, so that no day lies between them?
  public static boolean crossed(PartialDate earliest, PartialDate latest) {
    return Calendars.span(latest).last().isBefore(Calendars.span(earliest).first());
  }

  /// The first day that is meant, so that dates of all calendars stand in one order; empty where
  /// there is no such day.
  public static Optional<LocalDate> earliest(PartialDate date) {
    try {
      return Optional.of(Calendars.span(date).first());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean outsideHijri(PartialDate date) {
    return date.calendar() == PartialDate.Calendar.HIJRI
        && (date.year() <= 1_300 || date.year() >= 1_600);
  }
}
