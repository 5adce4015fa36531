package org.sitr.security.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The bytes of one part of a sealed file (`docs/spec/sealed-field.md`, Sealed file).
final class SealedPart {
  /// Content of every part but the last.
  static final int BYTES = 1 << 20;

  private static final byte FORMAT = 1;
  private static final int PREFIX_BYTES = 5;

  private SealedPart() {}

  /// How many parts a file has; an empty one has one.
  static int count(long length) {
    return Math.toIntExact(Math.max(1, (length + BYTES - 1) / BYTES));
  }

  /// Size of a part before it is sealed: the last is padded to Padmé of the whole file.
  static int paddedSize(long length, int part) {
    int last = count(length) - 1;
    return part < last ? BYTES : Math.toIntExact(padme(length) - (long) last * BYTES);
  }

  /// Padmé, not above 12 % more.
  static long padme(long length) {
    if (length < 2) return length;
    int exponent = 63 - Long.numberOfLeadingZeros(length);
    int mantissa = 32 - Integer.numberOfLeadingZeros(exponent);
    long mask = (1L << (exponent - mantissa)) - 1;
    return Math.addExact(length, mask) & ~mask;
  }

  /// @param content with its zeros
  static byte[] seal(
      InputKey key, FilePlace place, int part, boolean last, byte[] content, byte[] salt) {
    var sealed = Cobblestone.seal(key.bytes(), place.context(part, last), content, salt);
    return ByteBuffer.allocate(PREFIX_BYTES + sealed.length)
        .put(FORMAT)
        .putInt(place.keyVersion())
        .put(sealed)
        .array();
  }

  /// @param length of the whole file
  /// @return the part's content, without zeros
  /// @throws CannotOpen for every reason alike
  static byte[] open(InputKey key, FilePlace place, long length, int part, byte[] box) {
    if (box.length < PREFIX_BYTES) throw new CannotOpen();
    var prefix = ByteBuffer.wrap(box);
    if (prefix.get() != FORMAT || prefix.getInt() != place.keyVersion()) throw new CannotOpen();
    boolean last = part == count(length) - 1;
    var sealed = Arrays.copyOfRange(box, PREFIX_BYTES, box.length);
    var padded = Cobblestone.open(key.bytes(), place.context(part, last), sealed);
    if (padded.length != paddedSize(length, part)) throw new CannotOpen();
    int filled = last ? (int) (length - (long) part * BYTES) : BYTES;
    for (int i = filled; i < padded.length; i++) if (padded[i] != 0) throw new CannotOpen();
    return filled == padded.length ? padded : Arrays.copyOf(padded, filled);
  }
}
