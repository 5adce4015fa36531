package org.sitr.security.keys;

import java.util.UUID;
import org.sitr.security.seal.InputKey;

/// The key of one owner, compartment and version, open in memory. Closing overwrites it.
public record OwnerKey(UUID owner, Compartment compartment, int version, InputKey key)
    implements AutoCloseable {
  public OwnerKey {
    if (version < 1) throw new IllegalArgumentException("key version");
  }

  /// A new key of an owner, version 1.
  public static OwnerKey first(UUID owner, Compartment compartment) {
    return new OwnerKey(owner, compartment, 1, InputKey.random());
  }

  @Override
  public void close() {
    key.close();
  }
}
