package org.sitr.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sitr.security.seal.TextForm;

/// Where the lists are found: `CodeLists.named("iso639")`.
public final class CodeLists {

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", "zh");
  private static final Map<String, CodeList> READ = new ConcurrentHashMap<>();

  private CodeLists() {}

  /// The list of that name.
  ///
  /// @throws IllegalArgumentException there is none: the names are ours, none comes from outside
  public static CodeList named(String name) {
    return READ.computeIfAbsent(name, CodeLists::read);
  }

  /// The form of a field that holds one code of a list.
  public static TextForm.Code code(String name) {
    return new TextForm.Code(named(name).codes());
  }

  /// The form of a field that holds up to `max` codes of a list.
  public static TextForm.Codes codes(String name, int max) {
    return new TextForm.Codes(named(name).codes(), max);
  }

  /// The list that a form takes its codes from; empty for a form of another kind.
  public static Optional<CodeList> of(TextForm<?> form) {
    return switch (form) {
      case TextForm.Code code -> with(code.codes());
      case TextForm.Codes codes -> with(codes.codes());
      case TextForm<?> other -> Optional.empty();
    };
  }

  private static Optional<CodeList> with(List<String> codes) {
    return READ.values().stream().filter(list -> list.codes().equals(codes)).findFirst();
  }

  private static CodeList read(String name) {
    var arabic = new HashMap<String, String>();
    for (var row : rows("labels_ar")) {
      if (name.equals(row.get("list"))) {
        arabic.put(row.getOrDefault("code", ""), row.getOrDefault("label_ar", ""));
      }
    }
    var labels = new LinkedHashMap<String, Map<String, String>>();
    for (var row : rows(name)) {
      var code = row.getOrDefault("code", "");
      labels.put(code, labels(row, arabic.getOrDefault(code, "")));
    }
    return new CodeList(name, labels);
  }

  private static Map<String, String> labels(Map<String, String> row, String arabic) {
    var labels = new HashMap<String, String>();
    for (var language : LANGUAGES) {
      var label = row.getOrDefault("label_" + language, "");
      if (!label.isEmpty()) {
        labels.put(language, label);
      }
    }
    if (!arabic.isEmpty()) {
      labels.put("ar", arabic);
    }
    return Map.copyOf(labels);
  }

  private static List<Map<String, String>> rows(String file) {
    if (!file.matches("[a-z0-9_]{1,64}")) {
      throw new IllegalArgumentException("no such code list");
    }
    try (InputStream in = CodeLists.class.getResourceAsStream("/codes/" + file + ".csv")) {
      if (in == null) {
        throw new IllegalArgumentException("no such code list");
      }
      return Csv.withHeader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
