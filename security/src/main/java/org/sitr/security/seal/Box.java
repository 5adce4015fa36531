package org.sitr.security.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.Compartment;

/// The bytes of `docs/spec/sealed-field.md`: box, context, padding.
final class Box {
  private static final byte FORMAT = 1;
  private static final int PREFIX_BYTES = 5;
  private static final int ABSENT = 0xFFFFFFFF;
  private static final byte[] LABEL =
      "sitr.org/sealed-field@v1\0".getBytes(StandardCharsets.US_ASCII);

  private Box() {}

  static byte[] seal(
      InputKey key, byte[] context, int version, int floor, byte @Nullable [] value, byte[] salt) {
    var padded = pad(value, floor);
    try {
      var sealed = Cobblestone.seal(key.bytes(), context, padded, salt);
      return ByteBuffer.allocate(PREFIX_BYTES + sealed.length)
          .put(FORMAT)
          .putInt(version)
          .put(sealed)
          .array();
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  /// @return null where the field is absent
  /// @throws CannotOpen for every reason alike
  static byte @Nullable [] open(InputKey key, byte[] context, int version, int floor, byte[] box) {
    if (box.length < PREFIX_BYTES) throw new CannotOpen();
    var prefix = ByteBuffer.wrap(box);
    if (prefix.get() != FORMAT || prefix.getInt() != version) throw new CannotOpen();
    var sealed = Arrays.copyOfRange(box, PREFIX_BYTES, box.length);
    var padded = Cobblestone.open(key.bytes(), context, sealed);
    try {
      return unpad(padded, floor);
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  static byte[] context(String field, Compartment compartment, Place place) {
    var name = field.getBytes(StandardCharsets.US_ASCII);
    var context = ByteBuffer.allocate(LABEL.length + 1 + name.length + 16 + 16 + 8 + 1 + 4);
    context.put(LABEL).put((byte) name.length).put(name);
    put(put(context, place.owner()), place.row()).putLong(place.revision());
    return context.put((byte) compartment.number()).putInt(place.keyVersion()).array();
  }

  private static ByteBuffer put(ByteBuffer buffer, UUID id) {
    return buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  /// Size of what is encrypted, in bytes, for `length` bytes of length and value.
  static int paddedSize(int length, int floor) {
    if (length <= floor) return floor;
    if (length <= 4096) return Integer.highestOneBit(length - 1) << 1;
    int exponent = 31 - Integer.numberOfLeadingZeros(length);
    int mantissa = 32 - Integer.numberOfLeadingZeros(exponent);
    int mask = (1 << (exponent - mantissa)) - 1;
    return Math.addExact(length, mask) & ~mask;
  }

  private static byte[] pad(byte @Nullable [] value, int floor) {
    int length = value == null ? 0 : value.length;
    var padded = ByteBuffer.allocate(paddedSize(Math.addExact(length, 4), floor));
    padded.putInt(value == null ? ABSENT : length);
    if (value != null) padded.put(value);
    return padded.array();
  }

  private static byte @Nullable [] unpad(byte[] padded, int floor) {
    if (padded.length < 4) throw new CannotOpen();
    int length = ByteBuffer.wrap(padded).getInt();
    int filled = length == ABSENT ? 0 : length;
    if (filled < 0 || filled > padded.length - 4) throw new CannotOpen();
    if (paddedSize(filled + 4, floor) != padded.length) throw new CannotOpen();
    for (int i = filled + 4; i < padded.length; i++) if (padded[i] != 0) throw new CannotOpen();
    return length == ABSENT ? null : Arrays.copyOfRange(padded, 4, filled + 4);
  }
}
