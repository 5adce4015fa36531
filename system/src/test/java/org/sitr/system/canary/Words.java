package org.sitr.system.canary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A word for every place of every facet that takes text, all with one stem that no language has.
final class Words {
  static final String STEM = "Zqwxk";

  /// Fields of text by facet; a field of rows with its columns.
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "first-contact",
          List.of(
              "referred-by",
              "interpreter-refused",
              "danger-words",
              "own-words",
              "safe-times",
              "names.full",
              "names.romanised"),
          "identity",
          List.of(
              "birth-place",
              "photo",
              "biometric-ref",
              "names.full",
              "names.primary",
              "names.secondary",
              "names.romanised",
              "id-documents.number",
              "id-documents.issuer",
              "id-documents.original"),
          "contact",
          List.of(
              "safe-times",
              "ask-for",
              "who-may-answer",
              "cover-story",
              "codeword",
              "duress-word",
              "never-do",
              "interpreter-dialect",
              "interpreter-community"),
          "channels",
          List.of("channels.value", "channels.note"),
          "location",
          List.of(
              "safe-place",
              "travel-plan",
              "provider-ref",
              "known-to.who",
              "known-to.why",
              "previous-places.place",
              "no-go-areas.area",
              "no-go-areas.why"));

  /// What a row needs besides its words.
  private static final Map<String, String> ROWS =
      Map.of("names", "kind=CURRENT", "id-documents", "type=PASSPORT", "channels", "channel=PHONE");

  private Words() {}

  /// `facet/field` or `facet/field.column`.
  static Set<String> all() {
    return FIELDS.entrySet().stream()
        .flatMap(facet -> facet.getValue().stream().map(field -> facet.getKey() + "/" + field))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The same word for the same place, in letters, so that it is a name as well.
  static String of(String place) {
    var word = new StringBuilder(STEM);
    for (var rest = List.copyOf(all()).indexOf(place) + 26; rest > 0; rest /= 26)
      word.append((char) ('a' + rest % 26));
    return word.append("ov").toString();
  }

  /// What is typed into a facet, by name of field.
  static Map<String, String> typed(String facet) {
    var typed = new LinkedHashMap<String, String>();
    for (var field : FIELDS.getOrDefault(facet, List.of())) {
      var word = of(facet + "/" + field);
      var dot = field.indexOf('.');
      if (dot < 0) typed.put(facet + "/" + field, word);
      else typed.merge(facet + "/" + field.substring(0, dot), cell(field, word), Words::joined);
    }
    return typed;
  }

  private static String cell(String field, String word) {
    return field.substring(field.indexOf('.') + 1) + "=" + word;
  }

  private static String joined(String row, String cell) {
    return row + "\t" + cell;
  }

  /// Rows get what they must have beside the words.
  static Map<String, String> complete(String facet) {
    var typed = typed(facet);
    ROWS.forEach((group, must) ->
        typed.computeIfPresent(facet + "/" + group, (k, row) -> must + "\t" + row));
    return typed;
  }

  /// The places whose words stand in a text.
  static Set<String> in(String text) {
    if (!text.contains(STEM)) return Set.of();
    return all().stream()
        .filter(place -> text.contains(of(place)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
