package org.sitr.system.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A one-time code after the clock (RFC 6238): six digits, thirty seconds, HMAC-SHA-256, as the
/// realm's policy says.
///
/// @param step which thirty seconds since 1970
/// @param secondsLeft how long it stays current
public record OneTimeCode(String code, long step, int secondsLeft) {
  static final int SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  public static OneTimeCode at(Instant when, String secret) {
    var step = when.getEpochSecond() / SECONDS;
    var left = SECONDS - (int) (when.getEpochSecond() % SECONDS);
    return new OneTimeCode(digits(secret.getBytes(StandardCharsets.UTF_8), step), step, left);
  }

  static OneTimeCode ofStep(long step, String secret) {
    return at(Instant.ofEpochSecond(step * SECONDS), secret);
  }

  static String digits(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "RAW"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0x0f;
      var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff; // RFC 4226 §5.3
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Keycloak takes the secret's letters as bytes; apps want them in base 32 (RFC 4648).
  static String base32(String secret) {
    var text = new StringBuilder();
    var buffer = 0L;
    var bits = 0;
    for (var b : secret.getBytes(StandardCharsets.UTF_8)) {
      buffer = buffer << 8 | (b & 0xff);
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt((int) (buffer >> (bits - 5)) & 31));
      }
      buffer &= (1L << bits) - 1;
    }
    return bits == 0
        ? text.toString()
        : text.append(BASE32.charAt((int) (buffer << (5 - bits)) & 31)).toString();
  }
}
