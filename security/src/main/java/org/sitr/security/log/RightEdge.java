package org.sitr.security.log;

import java.util.Arrays;

/// The tree as far as an appender needs it: the roots of the full subtrees that its leaves make,
/// largest first (64 at most). Appending and the root cost a few hashes, whatever the size. Not
/// safe for several threads.
public final class RightEdge {
  private final byte[][] full = new byte[Long.SIZE][];
  private long size;

  /// The tree without leaves.
  public RightEdge() {}

  /// Reads what [#bytes] gave.
  ///
  /// @throws IllegalArgumentException if the bytes are not of a tree of that size
  public static RightEdge of(long size, byte[] bytes) {
    if (size < 0 || bytes.length != Long.bitCount(size) * Merkle.HASH_BYTES) {
      throw new IllegalArgumentException("right edge");
    }
    RightEdge edge = new RightEdge();
    edge.size = size;
    int at = 0;
    for (int level = Long.SIZE - 1; level >= 0; level--) {
      if ((size >>> level & 1) == 1) {
        edge.full[level] = Arrays.copyOfRange(bytes, at, at += Merkle.HASH_BYTES);
      }
    }
    return edge;
  }

  public RightEdge copy() {
    RightEdge copy = new RightEdge();
    copy.size = size;
    System.arraycopy(full, 0, copy.full, 0, full.length);
    return copy;
  }

  /// @param leaf its hash, see [Merkle#leaf]
  public void append(byte[] leaf) {
    byte[] hash = leaf;
    int level = 0;
    while ((size >>> level & 1) == 1) {
      hash = Merkle.node(full[level], hash);
      level++;
    }
    full[level] = hash;
    size++;
  }

  public long size() {
    return size;
  }

  public byte[] root() {
    byte[] root = null;
    for (int level = 0; level < Long.SIZE; level++) {
      if ((size >>> level & 1) == 1) {
        root = root == null ? full[level] : Merkle.node(full[level], root);
      }
    }
    return root == null ? Merkle.empty() : root.clone();
  }

  /// 32 bytes for each bit that is set in the size, the largest subtree first.
  public byte[] bytes() {
    byte[] bytes = new byte[Long.bitCount(size) * Merkle.HASH_BYTES];
    int at = 0;
    for (int level = Long.SIZE - 1; level >= 0; level--) {
      if ((size >>> level & 1) == 1) {
        System.arraycopy(full[level], 0, bytes, at, Merkle.HASH_BYTES);
        at += Merkle.HASH_BYTES;
      }
    }
    return bytes;
  }
}
