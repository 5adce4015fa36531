package org.sitr.security.integrity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A SHA-256, as the log writes it.
///
/// @param hex 64 digits, lower case
public record Sha256(String hex) {
  /// Bytes of a hash.
  public static final int BYTES = 32;

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!HEX.matcher(hex).matches()) throw new IllegalArgumentException("sha-256");
  }

  /// Hashes.
  public static Sha256 of(byte[] message) {
    try {
      return wrap(MessageDigest.getInstance("SHA-256").digest(message));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Takes the 32 bytes of a hash.
  public static Sha256 wrap(byte[] hash) {
    return new Sha256(HexFormat.of().formatHex(hash));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
