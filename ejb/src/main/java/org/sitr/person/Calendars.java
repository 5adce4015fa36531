package org.sitr.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahChronology;
import org.sitr.security.seal.PartialDate;

/// What days a date of any calendar may mean, as days of the Gregorian one.
///
/// Hijri is Umm al-Qura as the JDK has it (1300 to 1600). Solar Hijri counts its leap years by the
/// cycle of 33, right from 1178 to 1633; the Ethiopian calendar has one each fourth year.
final class Calendars {

  private static final int JULIAN_DAY_OF_1970 = 2_440_588;
  private static final int PERSIAN_EPOCH = 1_948_319;
  private static final int ETHIOPIC_EPOCH = 1_723_856;

  private Calendars() {}

  /// @param first the earliest day that is meant
  /// @param last the latest one
  record Span(LocalDate first, LocalDate last) {}

  /// @throws DateTimeException that calendar has no such day
  static Span span(PartialDate date) {
    int firstMonth = date.month() == 0 ? 1 : date.month();
    int lastMonth = date.month() == 0 ? months(date) : date.month();
    int firstDay = date.day() == 0 ? 1 : date.day();
    int lastDay = date.day() == 0 ? length(date, lastMonth) : date.day();
    if (lastDay > length(date, lastMonth)) {
      throw new DateTimeException("no such day");
    }
    return new Span(day(date, firstMonth, firstDay), day(date, lastMonth, lastDay));
  }

  private static int months(PartialDate date) {
    return date.calendar() == PartialDate.Calendar.ETHIOPIC ? 13 : 12;
  }

  private static int length(PartialDate date, int month) {
    int year = date.year();
    return switch (date.calendar()) {
      case GREGORIAN -> YearMonth.of(year, month).lengthOfMonth();
      case HIJRI -> HijrahChronology.INSTANCE.date(year, month, 1).lengthOfMonth();
      case PERSIAN -> month <= 6 ? 31 : month < 12 || persianLeap(year) ? 30 : 29;
      case ETHIOPIC -> month <= 12 ? 30 : year % 4 == 3 ? 6 : 5;
    };
  }

  private static LocalDate day(PartialDate date, int month, int day) {
    int year = date.year();
    return switch (date.calendar()) {
      case GREGORIAN -> LocalDate.of(year, month, day);
      case HIJRI -> LocalDate.from(HijrahChronology.INSTANCE.date(year, month, day));
      case PERSIAN -> julian(persianYear(year) + persianDays(month) + day);
      case ETHIOPIC -> julian(ETHIOPIC_EPOCH + 365 * year + year / 4 + 30 * (month - 1) + day - 1);
    };
  }

  private static boolean persianLeap(int year) {
    return persianYear(year + 1) - persianYear(year) == 366;
  }

  /// The Julian day before the year begins.
  private static int persianYear(int year) {
    return PERSIAN_EPOCH + 365 * (year - 1) + (8 * year + 21) / 33;
  }

  private static int persianDays(int month) {
    return month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  }

  private static LocalDate julian(int day) {
    return LocalDate.ofEpochDay((long) day - JULIAN_DAY_OF_1970);
  }
}
