package org.sitr.access;

import org.sitr.security.seal.SealedField;

/// One field as it may be shown.
public record FieldView(SealedField<?> field, Shown shown) {

  /// The text where it is shown; empty otherwise.
  public String text() {
    return shown instanceof Shown.Value(var text) ? text : "";
  }
}
