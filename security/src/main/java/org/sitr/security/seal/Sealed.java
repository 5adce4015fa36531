package org.sitr.security.seal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of one sealed field: the only type that secret attributes have. Immutable; compared by
/// bytes, so that an unchanged column is seen as unchanged; prints its length and nothing else.
public final class Sealed {
  private final byte[] box;

  private Sealed(byte[] box) {
    this.box = box;
  }

  public static Sealed of(byte[] box) {
    return new Sealed(box.clone());
  }

  public byte[] bytes() {
    return box.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sealed sealed && Arrays.equals(box, sealed.box);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(box);
  }

  @Override
  public String toString() {
    return "sealed, " + box.length + " bytes";
  }
}
