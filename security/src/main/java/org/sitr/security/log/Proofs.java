package org.sitr.security.log;

import java.util.Arrays;
import java.util.List;

/// Checks proofs of RFC 6962 section 2.1 (the algorithms of RFC 9162 section 2.1.3.2 and 2.1.4.2).
public final class Proofs {

  /// Whether `leaf` stands at `index` of the tree of `size` leaves with this root.
  public static boolean includes(
      long size, byte[] root, long index, byte[] leaf, List<byte[]> proof) {
    if (index < 0 || index >= size) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    byte[] hash = leaf;
    for (byte[] p : proof) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        hash = Merkle.node(p, hash);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        hash = Merkle.node(hash, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(hash, root);
  }

  /// Whether the larger tree begins with all of the smaller one.
  public static boolean extend(
      long size, byte[] root, long largerSize, byte[] largerRoot, List<byte[]> proof) {
    if (size < 0 || size > largerSize) {
      return false;
    }
    if (size == largerSize) {
      return proof.isEmpty() && Arrays.equals(root, largerRoot);
    }
    if (size == 0) {
      return proof.isEmpty() && Arrays.equals(root, Merkle.empty());
    }
    return new Extension(size, largerSize).check(root, largerRoot, proof);
  }

  private static final class Extension {
    private final boolean whole;
    private long fn;
    private long sn;

    Extension(long size, long largerSize) {
      whole = Long.bitCount(size) == 1;
      fn = size - 1;
      sn = largerSize - 1;
      while ((fn & 1) == 1) {
        up();
      }
    }

    boolean check(byte[] root, byte[] largerRoot, List<byte[]> proof) {
      if (proof.isEmpty() && !whole) {
        return false;
      }
      byte[] smaller = whole ? root : proof.getFirst();
      byte[] larger = smaller;
      for (byte[] p : whole ? proof : proof.subList(1, proof.size())) {
        if (sn == 0) {
          return false;
        }
        if ((fn & 1) == 1 || fn == sn) {
          smaller = Merkle.node(p, smaller);
          larger = Merkle.node(p, larger);
          while ((fn & 1) == 0 && fn != 0) {
            up();
          }
        } else {
          larger = Merkle.node(larger, p);
        }
        up();
      }
      return sn == 0 && Arrays.equals(smaller, root) && Arrays.equals(larger, largerRoot);
    }

    private void up() {
      fn >>= 1;
      sn >>= 1;
    }
  }

  private Proofs() {}
}
