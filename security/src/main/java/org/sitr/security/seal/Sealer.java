package org.sitr.security.seal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Seals and opens values.
///
/// **Guarantees:** what opens was sealed under this key for exactly this field and [Place]. **Not
/// guaranteed:** that the row is the newest one (`docs/spec/integrity.md` guards that).
public final class Sealer {
  private Sealer() {}

  /// @param value null seals absence, of the same size as any short value
  /// @throws IllegalArgumentException with a message key, where the field's form refuses the value
  public static <T> Sealed seal(
      InputKey key, SealedField<T> field, Place place, @Nullable T value) {
    var text = value == null ? null : bytes(field.form().write(value));
    var context = Box.context(field.name(), field.compartment(), place);
    return Sealed.of(
        Box.seal(key, context, place.keyVersion(), field.floor(), text, InputKey.salt()));
  }

  /// @return null where the field is absent
  /// @throws CannotOpen another key, field, place, or bytes; or a value that the form does not know
  public static <T> @Nullable T open(
      InputKey key, SealedField<T> field, Place place, Sealed sealed) {
    var context = Box.context(field.name(), field.compartment(), place);
    var text = Box.open(key, context, place.keyVersion(), field.floor(), sealed.bytes());
    return text == null ? null : value(field.form(), text);
  }

  private static <T> T value(TextForm<T> form, byte[] text) {
    try {
      return form.read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString());
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new CannotOpen();
    }
  }

  private static byte[] bytes(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }
}
