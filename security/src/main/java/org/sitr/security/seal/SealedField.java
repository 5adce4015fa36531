package org.sitr.security.seal;

import java.util.regex.Pattern;
import org.sitr.security.keys.Compartment;

/// Definition of one sealed field.
///
/// @param name logical name `record/field`, e.g. `identity/family-name`; sealed into every box, so
///   it never changes, whatever the column is called
/// @param compartment which of the owner's keys opens it
/// @param floor smallest padded size in bytes; values up to `floor - 4` bytes look alike
/// @param form how a value is written as text and read back
public record SealedField<T>(String name, Compartment compartment, int floor, TextForm<T> form) {
  /// Floor of a field whose definition says nothing else, in bytes.
  public static final int FLOOR = 64;

  /// Floor of long texts, in bytes.
  public static final int LONG_FLOOR = 2048;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");

  public SealedField {
    if (name.length() > 255 || !NAME.matcher(name).matches())
      throw new IllegalArgumentException("field name");
    if (floor < FLOOR || floor > 1 << 20) throw new IllegalArgumentException("floor");
  }

  /// A field with the floor of its form.
  public static <T> SealedField<T> of(String name, Compartment compartment, TextForm<T> form) {
    var floor = form instanceof TextForm.LongText || form instanceof TextForm.Lines;
    return new SealedField<>(name, compartment, floor ? LONG_FLOOR : FLOOR, form);
  }

  /// Name of the column that holds it: the field's last part with `_`.
  public String column() {
    return name.substring(name.indexOf('/') + 1).replace('-', '_');
  }
}
