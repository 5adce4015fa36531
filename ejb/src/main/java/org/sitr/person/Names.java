package org.sitr.person;

import java.util.List;
import java.util.Map;
import org.sitr.facet.Values;
import org.sitr.security.seal.SealedField;

/// The name by which a list or a heading calls somebody.
///
/// @param full in its own script
/// @param romanised in Latin letters, empty where there is none
public record Names(String full, String romanised) {

  /// Nobody is named.
  public static final Names NONE = new Names("", "");

  /// The name in use, else the first one.
  public static Names shown(Values values, SealedField<List<Map<String, String>>> field) {
    var rows = values.get(field).orElse(List.of());
    return rows.stream()
        .filter(row -> "CURRENT".equals(row.get("kind")))
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .map(row -> new Names(row.getOrDefault("full", ""), row.getOrDefault("romanised", "")))
        .orElse(NONE);
  }

  /// Nothing of them.
  @Override
  public String toString() {
    return "names";
  }
}
