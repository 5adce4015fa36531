package org.sitr.security.court;

import java.util.HexFormat;
import java.util.UUID;

/// 16 bytes as 32 lower-case hex digits, as every id is spelt.
final class Ids {
  private Ids() {}

  static String text(UUID id) {
    var hex = HexFormat.of();
    return hex.toHexDigits(id.getMostSignificantBits())
        + hex.toHexDigits(id.getLeastSignificantBits());
  }

  /// @throws IllegalArgumentException for anything but 32 lower-case hex digits
  static UUID parse(String text) {
    if (text.length() != 32) throw new IllegalArgumentException("id");
    var id =
        new UUID(
            HexFormat.fromHexDigitsToLong(text, 0, 16),
            HexFormat.fromHexDigitsToLong(text, 16, 32));
    if (!text(id).equals(text)) throw new IllegalArgumentException("id");
    return id;
  }
}
