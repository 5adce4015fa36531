package org.sitr.web.form;

import org.jspecify.annotations.Nullable;
import org.sitr.security.seal.TextForm;

/// Looks at one cell to say where in a repeated group something is wrong. Whether the whole is
/// right is decided by the door.
final class Check {

  private Check() {}

  static @Nullable String why(TextForm<?> form, String text, boolean required) {
    if (text.isBlank()) return required ? "form.empty" : null;
    try {
      form.read(text);
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }
}
