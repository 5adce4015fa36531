package org.sitr.draft;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a draft holds, as JSON that a person could read.
final class Content {

  private Content() {}

  static String write(String form, String staff, Map<String, String> typed) {
    var texts = Json.createObjectBuilder();
    typed.forEach(texts::add);
    return escaped(
        Json.createObjectBuilder()
            .add("form", form)
            .add("staff", staff)
            .add("typed", texts)
            .build()
            .toString());
  }

  /// A draft keeps what a form will refuse, exactly: marks that a sealed text must not hold, or
  /// would compose, are written by their number.
  private static String escaped(String json) {
    var text = new StringBuilder();
    boolean composed = Normalizer.isNormalized(json, Normalizer.Form.NFC);
    for (char c : json.toCharArray()) {
      if (c > '~' && !(composed && Character.isLetterOrDigit(c))) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /// Whether that member of staff typed it.
  static boolean isOf(String content, String staff) {
    try (var reader = Json.createReader(new StringReader(content))) {
      return staff.equals(reader.readObject().getString("staff", ""));
    }
  }

  /// Only for who typed it, and only into the form it was typed in.
  static Optional<Map<String, String>> read(String content, String form, String staff) {
    try (var reader = Json.createReader(new StringReader(content))) {
      var draft = reader.readObject();
      if (!form.equals(draft.getString("form", ""))
          || !staff.equals(draft.getString("staff", ""))) {
        return Optional.empty();
      }
      return Optional.of(
          draft.getJsonObject("typed").entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, text -> ((JsonString) text.getValue()).getString())));
    }
  }
}
