package org.sitr.security.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/// A vector of Wycheproof's set for Cobblestone-256.
///
/// @param sealed what is to be opened, no longer compressed
/// @param messageHash SHA-512 of the message, where it is valid
public record CobblestoneVector(
    byte[] key, byte[] context, byte[] sealed, boolean valid, byte[] messageHash) {
  /// What is wrong; nothing where all holds.
  public List<String> faults() {
    try {
      var message = Cobblestone.open(key, context, sealed);
      if (!valid) return List.of("opens");
      if (!Arrays.equals(sha512(message), messageHash)) return List.of("opens to another message");
      var salt = Arrays.copyOf(sealed, Cobblestone.SALT_BYTES);
      if (!Arrays.equals(Cobblestone.seal(key, context, message, salt), sealed))
        return List.of("seals to other bytes");
      return List.of();
    } catch (CannotOpen e) {
      return valid ? List.of("does not open") : List.of();
    }
  }

  private static byte[] sha512(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "vector of " + sealed.length + " bytes";
  }
}
