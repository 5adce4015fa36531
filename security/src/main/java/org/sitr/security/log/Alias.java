package org.sitr.security.log;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// The name under which somebody stands in the log: 16 random bytes that say nothing. A person's is
/// kept only sealed under her DECISION key, so that erasing her unlinks it; an actor's outlives the
/// account.
public record Alias(UUID value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /// A new one, of all 128 bits (no version bits of a UUID).
  public static Alias random() {
    return new Alias(new UUID(RANDOM.nextLong(), RANDOM.nextLong()));
  }

  /// Takes 32 lower-case hex digits and nothing else.
  public static Optional<Alias> parse(String hex) {
    return Hex16.parse(hex).map(Alias::new);
  }

  public String hex() {
    return Hex16.text(value);
  }

  @Override
  public String toString() {
    return hex();
  }

  /// 16 bytes as 32 lower-case hex digits, as every id is spelt in the log.
  static final class Hex16 {
    private static final HexFormat HEX = HexFormat.of();

    static String text(UUID id) {
      return HEX.toHexDigits(id.getMostSignificantBits())
          + HEX.toHexDigits(id.getLeastSignificantBits());
    }

    static Optional<UUID> parse(String hex) {
      if (hex.length() != 32 || !hex.chars().allMatch(Hex16::digit)) {
        return Optional.empty();
      }
      return Optional.of(
          new UUID(
              HexFormat.fromHexDigitsToLong(hex, 0, 16),
              HexFormat.fromHexDigitsToLong(hex, 16, 32)));
    }

    static boolean digit(int c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private Hex16() {}
  }
}
