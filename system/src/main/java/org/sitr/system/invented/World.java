package org.sitr.system.invented;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where an invented person comes from: how people are named there, what they speak, which years
/// they count.
///
/// @param country ISO 3166-1 alpha-2
/// @param language ISO 639-1
/// @param script ISO 15924
/// @param calendar in which a date of birth is told there
/// @param familyFirst whether the family name is written first
/// @param words by kind (`f`, `m`, `family`, `place`, `one`, `many`) what names are made of
record World(
    String name,
    String country,
    String language,
    String script,
    Calendar calendar,
    boolean familyFirst,
    Map<String, List<Word>> words) {

  /// The calendars of the record's dates, by the codes that the record uses.
  enum Calendar {
    GREGORIAN,
    HIJRI,
    PERSIAN,
    ETHIOPIC
  }

  /// A name as it is written where it comes from, and in Latin letters.
  record Word(String written, String romanised) {
    Word then(Word next, String between) {
      return new Word(written + between + next.written, romanised + " " + next.romanised);
    }

    List<Word> parts(String mark) {
      var w = written.split(mark, 2);
      var r = romanised.split(mark, 2);
      return List.of(new Word(w[0].strip(), r[0].strip()), new Word(w[1].strip(), r[1].strip()));
    }

    Word without(String mark) {
      return new Word(written.replace(mark, ""), romanised.replace(mark, ""));
    }
  }

  Word pick(String kind, int n) {
    var list = words.get(kind);
    if (list == null) throw new IllegalArgumentException(name + " has no " + kind);
    return list.get(Math.floorMod(n, list.size()));
  }

  boolean has(String kind) {
    return words.containsKey(kind);
  }

  /// Languages written without spaces between family and given name.
  String space() {
    return script.equals("Hans") || script.equals("Kore") ? "" : " ";
  }

  @Override
  public String toString() {
    return name;
  }

  static Map<String, World> all() {
    var words = new LinkedHashMap<String, Map<String, List<Word>>>();
    for (var line : lines()) {
      var part = line.split("\t", -1);
      words
          .computeIfAbsent(part[0], w -> new LinkedHashMap<>())
          .computeIfAbsent(part[1], k -> new ArrayList<>())
          .add(new Word(part[2], part[3]));
    }
    var all = new LinkedHashMap<String, World>();
    words.forEach((name, kinds) -> all.put(name, of(name, kinds)));
    return all;
  }

  private static World of(String name, Map<String, List<Word>> words) {
    return switch (name) {
      case "levant" -> new World(name, "SY", "ar", "Arab", Calendar.HIJRI, false, words);
      case "sudan" -> new World(name, "SD", "ar", "Arab", Calendar.GREGORIAN, false, words);
      case "afghan" -> new World(name, "AF", "fa", "Arab", Calendar.PERSIAN, false, words);
      case "eritrea" -> new World(name, "ER", "ti", "Latn", Calendar.ETHIOPIC, false, words);
      case "colombia" -> new World(name, "CO", "es", "Latn", Calendar.GREGORIAN, false, words);
      case "romania" -> new World(name, "RO", "ro", "Latn", Calendar.GREGORIAN, false, words);
      case "nigeria" -> new World(name, "NG", "yo", "Latn", Calendar.GREGORIAN, false, words);
      case "vietnam" -> new World(name, "VN", "vi", "Latn", Calendar.GREGORIAN, true, words);
      case "ukraine" -> new World(name, "UA", "uk", "Cyrl", Calendar.GREGORIAN, false, words);
      case "russia" -> new World(name, "RU", "ru", "Cyrl", Calendar.GREGORIAN, false, words);
      case "israel" -> new World(name, "IL", "he", "Hebr", Calendar.GREGORIAN, false, words);
      case "china" -> new World(name, "CN", "zh", "Hans", Calendar.GREGORIAN, true, words);
      case "korea" -> new World(name, "KP", "ko", "Kore", Calendar.GREGORIAN, true, words);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<String> lines() {
    var in = Objects.requireNonNull(World.class.getResourceAsStream("worlds.tsv"), "worlds.tsv");
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
