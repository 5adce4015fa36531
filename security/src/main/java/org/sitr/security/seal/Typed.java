package org.sitr.security.seal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what somebody typed. Every refusal is a message key, never the text.
final class Typed {
  /// NFC makes no text longer than this many times (Unicode annex 15, table of maximum expansion).
  private static final int NFC_EXPANSION = 3;

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern PARTED = Pattern.compile("[\\s,]+");
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Typed() {}

  static String line(String text, int max) {
    return checked(text, max, false);
  }

  static String lines(String text, int max) {
    return checked(text, max, true);
  }

  private static String checked(String typed, int max, boolean lineFeeds) {
    // First the length: nobody makes us normalise a million characters.
    if (typed.length() > NFC_EXPANSION * (max + 1L)) throw refuse("form.too-long");
    var unified = lineFeeds ? typed.replace("\r\n", "\n") : typed;
    var text = Normalizer.normalize(unified, Normalizer.Form.NFC).strip();
    if (text.isEmpty()) throw refuse("form.empty");
    if (text.length() > max) throw refuse("form.too-long");
    boolean clean = text.codePoints().allMatch(c -> (lineFeeds && c == '\n') || allowed(c));
    if (!clean) throw refuse("form.characters");
    return text;
  }

  /// Joiners shape words in Arabic, Persian and Indic scripts; other format characters only hide or
  /// turn round what a reader sees.
  private static boolean allowed(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  static int longest(List<String> codes) {
    return codes.stream().mapToInt(String::length).max().orElse(0);
  }

  static String code(String text, List<String> codes) {
    var code = line(text, Math.max(longest(codes), 1));
    if (!codes.contains(code)) throw refuse("form.code");
    return code;
  }

  static List<String> codes(String text, List<String> codes, int max) {
    if (text.length() > (longest(codes) + 2L) * (codes.size() + 1L)) throw refuse("form.too-long");
    var given = List.of(PARTED.split(text.strip()));
    if (given.contains("")) throw refuse("form.empty");
    if (!codes.containsAll(given)) throw refuse("form.code");
    var chosen = new ArrayList<>(codes);
    chosen.retainAll(given);
    if (chosen.size() > max) throw refuse("form.rows");
    return List.copyOf(chosen);
  }

  static LocalDate day(String text) {
    try {
      if (!DAY.matcher(text).matches() || text.startsWith("0000")) throw refuse("form.date");
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refuse("form.date");
    }
  }

  static Instant moment(String text) {
    try {
      var moment = Instant.parse(text);
      if (!moment.equals(moment.truncatedTo(ChronoUnit.MICROS))) throw refuse("form.moment");
      return moment;
    } catch (DateTimeException e) {
      throw refuse("form.moment");
    }
  }

  static Long number(String text, long min, long max) {
    if (!WHOLE.matcher(text).matches()) throw refuse("form.number");
    try {
      long number = Long.parseLong(text);
      if (number < min || number > max) throw refuse("form.range");
      return number;
    } catch (NumberFormatException e) {
      throw refuse("form.range");
    }
  }

  /// No cause is ever handed on: a parser's message holds what was typed.
  static IllegalArgumentException refuse(String key) {
    return new IllegalArgumentException(key);
  }
}
