package org.sitr.tools;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Reads members of a vector: bytes and ids are in hex.
final class Members {
  private static final HexFormat HEX = HexFormat.of();

  private Members() {}

  static byte[] hex(JsonObject vector, String name) {
    return HEX.parseHex(vector.getString(name));
  }

  static UUID id(JsonObject vector, String name) {
    var bytes = hex(vector, name);
    if (bytes.length != 16) throw new IllegalArgumentException("id");
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /// @return null for a null or an absent member
  static byte @Nullable [] bytes(@Nullable JsonValue value) {
    return value instanceof JsonString text ? HEX.parseHex(text.getString()) : null;
  }

  /// Undoes zlib.
  static byte[] inflated(byte[] compressed) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalArgumentException("zlib", e);
    }
  }
}
