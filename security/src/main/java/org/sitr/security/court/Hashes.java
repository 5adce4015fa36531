package org.sitr.security.court;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests by name.
final class Hashes {
  private Hashes() {}

  static MessageDigest sha256() {
    return digest("SHA-256");
  }

  static byte[] sha384(byte[] message) {
    return digest("SHA-384").digest(message);
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
