package org.sitr.security.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sitr.security.integrity.Sha256;

/// A vector of `sealed-part.json`: one part of a file, sealed with a given salt. Content byte `i`
/// of the file is the low byte of `7 i + 3`.
///
/// @param length of the whole file
public record SealedPartVector(
    byte[] key,
    byte[] salt,
    FilePlace place,
    long length,
    int part,
    int boxLength,
    Sha256 boxHash) {
  private static final int STEP = 9973;

  /// What is wrong; nothing where all holds.
  public List<String> faults() {
    var faults = new ArrayList<String>();
    try (var input = InputKey.of(key)) {
      boolean last = part == SealedPart.count(length) - 1;
      var padded = new byte[SealedPart.paddedSize(length, part)];
      long from = (long) part * SealedPart.BYTES;
      int filled = (int) Math.min(SealedPart.BYTES, length - from);
      for (int i = 0; i < filled; i++) padded[i] = (byte) (7 * (from + i) + 3);
      var box = SealedPart.seal(input, place, part, last, padded, salt);
      if (box.length != boxLength || !Sha256.of(box).equals(boxHash))
        faults.add("seals to other bytes");
      var opened = SealedPart.open(input, place, length, part, box);
      if (!Arrays.equals(opened, Arrays.copyOf(padded, filled)))
        faults.add("opens to another content");
      if (opensOtherwise(input, box)) faults.add("opens changed, or in another place");
    } catch (CannotOpen e) {
      faults.add("does not open");
    }
    return faults;
  }

  private boolean opensOtherwise(InputKey input, byte[] box) {
    for (int i = 0; i < box.length; i += i < 100 ? 1 : STEP) {
      var changed = box.clone();
      changed[i] ^= 1;
      if (opens(input, place, length, part, changed)) return true;
    }
    var other = new UUID(7, 7);
    int version = place.keyVersion();
    return opens(
            input,
            new FilePlace(other, place.file(), place.compartment(), version),
            length,
            part,
            box)
        || opens(
            input,
            new FilePlace(place.owner(), other, place.compartment(), version),
            length,
            part,
            box)
        || opens(input, place, length, part + 1, box)
        || opens(input, place, length + SealedPart.BYTES, part, box) && isLast();
  }

  private boolean isLast() {
    return part == SealedPart.count(length) - 1;
  }

  private static boolean opens(InputKey key, FilePlace place, long length, int part, byte[] box) {
    try {
      SealedPart.open(key, place, length, part, box);
      return true;
    } catch (CannotOpen | ArithmeticException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "vector of part " + part;
  }
}
