package org.sitr.security.log;

import java.util.ArrayList;
import java.util.List;

/// The definitions of RFC 6962 section 2.1 word for word: slow, and so a check of what is quick.
final class Reference {

  static byte[] root(List<byte[]> leaves) {
    return switch (leaves.size()) {
      case 0 -> Merkle.empty();
      case 1 -> leaves.getFirst();
      default -> {
        int k = split(leaves.size());
        yield Merkle.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
      }
    };
  }

  static List<byte[]> path(int m, List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int k = split(leaves.size());
    List<byte[]> left = leaves.subList(0, k);
    List<byte[]> right = leaves.subList(k, leaves.size());
    return m < k ? plus(path(m, left), root(right)) : plus(path(m - k, right), root(left));
  }

  static List<byte[]> consistency(int m, List<byte[]> leaves) {
    return sub(m, leaves, true);
  }

  private static List<byte[]> sub(int m, List<byte[]> leaves, boolean whole) {
    if (m == leaves.size()) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int k = split(leaves.size());
    List<byte[]> left = leaves.subList(0, k);
    List<byte[]> right = leaves.subList(k, leaves.size());
    return m <= k
        ? plus(sub(m, left, whole), root(right))
        : plus(sub(m - k, right, false), root(left));
  }

  private static int split(int n) {
    return Integer.highestOneBit(n - 1);
  }

  private static List<byte[]> plus(List<byte[]> path, byte[] hash) {
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(hash);
    return longer;
  }

  private Reference() {}
}
