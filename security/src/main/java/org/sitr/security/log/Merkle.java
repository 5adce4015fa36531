package org.sitr.security.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The two hashes of RFC 6962 section 2.1.
public final class Merkle {
  public static final int HASH_BYTES = 32;

  private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(Merkle::digest);

  /// SHA-256(0x00 ‖ entry)
  public static byte[] leaf(byte[] entry) {
    MessageDigest sha = SHA.get();
    sha.update((byte) 0);
    return sha.digest(entry);
  }

  /// SHA-256(0x01 ‖ left ‖ right)
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = SHA.get();
    sha.update((byte) 1);
    sha.update(left);
    return sha.digest(right);
  }

  /// The root of a log without entries: SHA-256 of nothing.
  public static byte[] empty() {
    return sha256(new byte[0]);
  }

  /// Plain SHA-256, for details and key ids.
  public static byte[] sha256(byte[] bytes) {
    return SHA.get().digest(bytes);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Merkle() {}
}
