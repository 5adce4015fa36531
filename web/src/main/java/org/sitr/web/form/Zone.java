package org.sitr.web.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Moments as people type them: a day and a time of this installation's zone.
final class Zone {

  private static final ZoneId HERE = ZoneId.systemDefault();

  private Zone() {}

  static ZonedDateTime at(Instant moment) {
    return moment.atZone(HERE);
  }

  /// The moment's text; what is no day or no time comes back as it is, so that its form refuses it.
  static String text(String day, String time) {
    if (day.isEmpty() && time.isEmpty()) return "";
    try {
      return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(HERE).toInstant().toString();
    } catch (DateTimeException e) {
      return day + " " + time;
    }
  }
}
