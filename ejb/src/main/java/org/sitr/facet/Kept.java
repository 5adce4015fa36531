package org.sitr.facet;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitr.security.seal.SealedField;

/// A row of history, opened.
///
/// @param revision that the facet's row had
/// @param at when it ceased to be the newest
/// @param by who changed it then
/// @param texts by field name, as their forms write them
record Kept(long revision, Instant at, String by, Map<String, String> texts) {

  static Kept of(long revision, Instant at, String by, String content) {
    try (var json = Json.createReader(new StringReader(content))) {
      var texts =
          json.readObject().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, text -> ((JsonString) text.getValue()).getString()));
      return new Kept(revision, at, by, texts);
    }
  }

  Optional<String> text(SealedField<?> field) {
    return Optional.ofNullable(texts.get(field.name()));
  }

  /// Never the texts.
  @Override
  public String toString() {
    return "revision " + revision;
  }
}
