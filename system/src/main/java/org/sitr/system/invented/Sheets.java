package org.sitr.system.invented;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.sitr.system.invented.World.Calendar;
import org.sitr.system.invented.World.Word;

/// What is typed about an invented person, by name of field: one method a facet.
final class Sheets {
  private static final List<String> SOURCES = List.of("NGO", "HOTLINE", "POLICE", "SELF", "HEALTH");
  private static final List<String> KINDS = List.of("SAFE_HOUSE", "SHELTER", "PRIVATE", "HOTEL");
  private static final List<String> OWN_WORDS =
      List.of(
          "They took my papers the first night and said I owe them for the road.",
          "I only want to work somewhere and send money to my mother.",
          "He says he will find me through my sister. I believe him.",
          "I saw who did it. I will tell a judge, not his police.",
          "I do not want to talk about it today.");
  private static final List<String> TIMES =
      List.of("not before 18:00", "10:00 to 12:00, weekdays", "Sunday mornings", "after 20:30");
  private static final List<String> WORDS =
      List.of(
          "blue kettle", "second harvest", "paper crane", "salt road", "quiet mill", "tin bell");
  private static final List<String> STREETS =
      List.of("Lime Row", "Old Tannery", "Harbour Steps", "Mill Lane", "Cedar Court", "North Quay");

  private final Instant now;

  /// @param now the present, to which deadlines and meetings are near
  Sheets(Instant now) {
    this.now = now;
  }

  /// F10, as a shelter worker fills it in.
  ///
  /// @param unit which unit she turns to
  Map<String, String> firstContact(Person p, String unit) {
    var sheet = new LinkedHashMap<String, String>();
    sheet.put("case/unit", unit);
    sheet.put("first-contact/names", names(p, "CURRENT"));
    sheet.put("first-contact/language", p.world().language());
    sheet.put("first-contact/interpreter-needed", p.number() % 5 == 0 ? "NO" : "YES");
    sheet.put("first-contact/safe-to-talk", p.number() % 4 == 0 ? "NO" : "YES");
    sheet.put("first-contact/danger-now", inDanger(p) ? "YES" : "UNKNOWN");
    if (inDanger(p))
      sheet.put("first-contact/danger-words", "They know the street. A car waits there.");
    sheet.put("first-contact/source", of(SOURCES, p));
    sheet.put("first-contact/referred-by", "Haven shelter, desk " + (1 + p.number() % 3));
    sheet.put("first-contact/at", met(p).toString());
    sheet.put("first-contact/urgency", inDanger(p) ? "NOW" : "SOON");
    sheet.put("first-contact/own-words", of(OWN_WORDS, p));
    return sheet;
  }

  /// F02, as the officer completes it.
  Map<String, String> identity(Person p) {
    var sheet = new LinkedHashMap<String, String>();
    sheet.put("identity/names", names(p, "DOCUMENT"));
    sheet.put("identity/sex", p.female() ? "FEMALE" : "MALE");
    sheet.put("identity/gender", p.female() ? "Feminine" : "Masculine");
    sheet.put("identity/birth-date", birth(p));
    sheet.put("identity/birth-place", p.birthPlace().written());
    sheet.put("identity/languages", p.world().language());
    sheet.put("identity/stateless", p.stateless() ? "YES" : "NO");
    if (!p.stateless()) sheet.put("identity/citizenships", p.world().country());
    return sheet;
  }

  /// F04, what the banner on every tab is made of.
  Map<String, String> contact(Person p) {
    var sheet = new LinkedHashMap<String, String>();
    sheet.put("contact/safe-times", of(TIMES, p));
    sheet.put("contact/ask-for", p.world().pick("f", p.number()).romanised());
    sheet.put("contact/who-may-answer", "A cousin. Nobody else.");
    sheet.put("contact/cover-story", "The dentist's reminder");
    sheet.put("contact/codeword", of(WORDS, p) + " " + p.number());
    sheet.put("contact/duress-word", "grey umbrella " + p.number());
    sheet.put("contact/never-do", "No letters. No message on the answering machine.");
    sheet.put("contact/next-due", hours(now.plus(p.number() % 9 - 2, ChronoUnit.DAYS)));
    sheet.put("contact/silence-alarm-after", String.valueOf(24 + p.number() % 5 * 24));
    sheet.put("contact/last-confirmed", hours(now.minus(3, ChronoUnit.DAYS)));
    return sheet;
  }

  /// F04C: numbers of the ranges that are kept free for stories.
  Map<String, String> channels(Person p) {
    var number = "+44 7700 900%03d".formatted(p.number() * 7 % 1000);
    return Map.of("channels/channels", row("channel", "PHONE", "value", number));
  }

  /// F05.
  Map<String, String> location(Person p) {
    var sheet = new LinkedHashMap<String, String>();
    var street = "%s %d, flat %d".formatted(of(STREETS, p), 3 + p.number() * 2, 1 + p.number() % 8);
    sheet.put("location/safe-place", street);
    sheet.put("location/kind", of(KINDS, p));
    sheet.put("location/since", LocalDate.ofInstant(met(p), ZoneOffset.UTC).toString());
    sheet.put(
        "location/known-to",
        row("who", "The officer") + "\n" + row("who", "The landlady", "why", "Lets the flat"));
    sheet.put(
        "location/no-go-areas", row("area", "The market by the bus station", "why", "His stall"));
    return sheet;
  }

  private static String names(Person p, String kind) {
    var columns = new LinkedHashMap<String, String>();
    columns.put("kind", kind);
    columns.put("full", p.full().written());
    columns.put("primary", p.primary().written());
    Word second = p.secondary();
    if (second != null) columns.put("secondary", second.written());
    columns.put("script", p.world().script());
    if (!p.full().written().equals(p.full().romanised()))
      columns.put("romanised", p.full().romanised());
    return row(columns);
  }

  private static String birth(Person p) {
    var calendar = p.world().calendar();
    var estimated = p.birthYearOnly() ? " estimated" : "";
    return calendar == Calendar.GREGORIAN
        ? p.birth() + estimated
        : p.birth() + " " + calendar.name().toLowerCase(Locale.ROOT) + estimated;
  }

  private static boolean inDanger(Person p) {
    return p.number() % 9 == 4;
  }

  private Instant met(Person p) {
    return now.minus(3L + p.number() * 3L, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
  }

  private static String hours(Instant at) {
    return at.truncatedTo(ChronoUnit.HOURS).toString();
  }

  private static String of(List<String> list, Person p) {
    return list.get(p.number() % list.size());
  }

  private static String row(String... pairs) {
    var columns = new LinkedHashMap<String, String>();
    for (var i = 0; i < pairs.length; i += 2) columns.put(pairs[i], pairs[i + 1]);
    return row(columns);
  }

  /// One row of a repeated group: `name=text`, parted by tabs.
  private static String row(Map<String, String> columns) {
    var row = new StringJoiner("\t");
    columns.forEach((name, text) -> row.add(name + "=" + text));
    return row.toString();
  }
}
