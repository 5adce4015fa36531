package org.sitr.security.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sitr.security.keys.Compartment;

/// Where a sealed file belongs: its parts open in no other file and at no other place of it. A
/// reader takes this from its own question, never from a box.
///
/// @param owner whose keys seal it
/// @param file id; changed content is a new one
/// @param keyVersion version of the owner's key, counted from 1
public record FilePlace(UUID owner, UUID file, Compartment compartment, int keyVersion) {
  private static final byte[] LABEL =
      "sitr.org/sealed-part@v1\0".getBytes(StandardCharsets.US_ASCII);

  public FilePlace {
    if (keyVersion < 1) throw new IllegalArgumentException("key version");
  }

  byte[] context(int part, boolean last) {
    return ByteBuffer.allocate(LABEL.length + 16 + 16 + 4 + 1 + 1 + 4)
        .put(LABEL)
        .putLong(owner.getMostSignificantBits())
        .putLong(owner.getLeastSignificantBits())
        .putLong(file.getMostSignificantBits())
        .putLong(file.getLeastSignificantBits())
        .putInt(part)
        .put((byte) (last ? 1 : 0))
        .put((byte) compartment.number())
        .putInt(keyVersion)
        .array();
  }
}
