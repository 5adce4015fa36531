package org.sitr.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An id as its 16 bytes: the only form that both databases take for BINARY(16).
@Converter(autoApply = true)
public class Ids implements AttributeConverter<UUID, byte[]> {
  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable UUID id) {
    return id == null ? null : bytes(id);
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(byte @Nullable [] bytes) {
    return bytes == null ? null : of(bytes);
  }

  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  public static UUID of(byte[] bytes) {
    if (bytes.length != 16) throw new IllegalArgumentException("an id has 16 bytes");
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
