package org.sitr.security.seal;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as it was told: year, year and month, or day; in the calendar it was told in; exact or
/// estimated. As text `1988-03-14`, `1988-03`, `1988`, then the calendar if it is not the Gregorian
/// one, then `estimated`: `1367-12 persian estimated`.
///
/// @param month 1 to 13, or 0 where unknown
/// @param day 1 to 31, or 0 where unknown
public record PartialDate(int year, int month, int day, Calendar calendar, boolean estimated) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?"
              + "( (?<calendar>hijri|persian|ethiopic))?(?<estimated> estimated)?");

  /// Calendars that people whom we meet count in.
  public enum Calendar {
    GREGORIAN(12),
    HIJRI(12),
    PERSIAN(12),
    ETHIOPIC(13);

    private final int months;

    Calendar(int months) {
      this.months = months;
    }

    private int longestMonth(int year, int month) {
      return switch (this) {
        case GREGORIAN -> YearMonth.of(year, month).lengthOfMonth();
        case HIJRI -> 30;
        case PERSIAN -> month <= 6 ? 31 : 30;
        case ETHIOPIC -> month == 13 ? 6 : 30;
      };
    }
  }

  /// How much of the date is known.
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  public PartialDate {
    if (year < 1 || year > 9999 || month < 0 || month > calendar.months || day < 0)
      throw Typed.refuse("form.date");
    if (month == 0 && day != 0) throw Typed.refuse("form.date");
    if (month != 0 && day > calendar.longestMonth(year, month)) throw Typed.refuse("form.date");
  }

  public Precision precision() {
    if (month == 0) return Precision.YEAR;
    return day == 0 ? Precision.MONTH : Precision.DAY;
  }

  /// @throws IllegalArgumentException with the message key `form.date`
  public static PartialDate read(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) throw Typed.refuse("form.date");
    var calendar = Optional.ofNullable(parts.group("calendar")).orElse("gregorian");
    return new PartialDate(
        Integer.parseInt(parts.group("year")),
        written(parts.group("month")),
        written(parts.group("day")),
        Calendar.valueOf(calendar.toUpperCase(Locale.ROOT)),
        parts.group("estimated") != null);
  }

  /// A part that is written is not zero: `1988-00` is no month.
  private static int written(@Nullable String part) {
    if (part == null) return 0;
    int number = Integer.parseInt(part);
    if (number == 0) throw Typed.refuse("form.date");
    return number;
  }

  public String text() {
    var text = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
    if (month != 0) text.append(String.format(Locale.ROOT, "-%02d", month));
    if (day != 0) text.append(String.format(Locale.ROOT, "-%02d", day));
    if (calendar != Calendar.GREGORIAN)
      text.append(' ').append(calendar.name().toLowerCase(Locale.ROOT));
    return text.append(estimated ? " estimated" : "").toString();
  }

  /// Holds a person's date: says nothing of it.
  @Override
  public String toString() {
    return "a date";
  }
}
