package org.sitr.facet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sitr.access.Refused;
import org.sitr.security.seal.SealedField;

/// Everything that is wrong with what was typed: a message key a field, the first one found.
public final class Problems {

  private final Map<String, String> keys = new LinkedHashMap<>();

  public void at(SealedField<?> field, String key) {
    keys.putIfAbsent(field.name(), key);
  }

  void at(String fieldName, String key) {
    keys.putIfAbsent(fieldName, key);
  }

  public boolean any() {
    return !keys.isEmpty();
  }

  /// @throws Refused.Invalid there are some
  public void refuse() {
    if (any()) {
      throw new Refused.Invalid(Map.copyOf(keys));
    }
  }
}
