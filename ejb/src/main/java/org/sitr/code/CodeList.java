package org.sitr.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// One list: its codes in order, each with its labels by language (`en`, `ar`, …).
public final class CodeList {

  private final String name;
  private final SequencedMap<String, Map<String, String>> labels;
  private final List<String> codes;

  CodeList(String name, SequencedMap<String, Map<String, String>> labels) {
    this.name = name;
    this.labels = new LinkedHashMap<>(labels);
    this.codes = List.copyOf(labels.sequencedKeySet());
  }

  public String name() {
    return name;
  }

  public List<String> codes() {
    return codes;
  }

  public boolean has(String code) {
    return labels.containsKey(code);
  }

  /// What `code` is called in the language of `locale`; else in English; else the code itself (R3).
  public String label(String code, Locale locale) {
    var known = labels.getOrDefault(code, Map.of());
    var own = known.get(locale.getLanguage());
    return own != null ? own : known.getOrDefault("en", code);
  }
}
