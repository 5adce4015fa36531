package org.sitr.web.form;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// One answer to choose.
public record Option(String code, String label, boolean chosen) {

  /// All codes with their words, some of them chosen.
  public static List<Option> of(
      Collection<String> codes, Function<String, String> label, Collection<String> chosen) {
    return codes.stream().map(c -> new Option(c, label.apply(c), chosen.contains(c))).toList();
  }
}
