package org.sitr.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.sitr.security.seal.Sealed;

/// A declared attribute of type [Sealed] (the seal of a manifest): moves bytes and nothing else.
@Converter(autoApply = true)
public class SealedColumn implements AttributeConverter<Sealed, byte[]> {
  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable Sealed sealed) {
    return sealed == null ? null : sealed.bytes();
  }

  @Override
  public @Nullable Sealed convertToEntityAttribute(byte @Nullable [] bytes) {
    return bytes == null ? null : Sealed.of(bytes);
  }
}
