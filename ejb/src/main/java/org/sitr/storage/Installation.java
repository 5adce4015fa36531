package org.sitr.storage;

import java.util.UUID;

/// The installation itself: 16 zero bytes.
public record Installation() implements Owner {
  /// Its id.
  public static final UUID ID = new UUID(0, 0);

  @Override
  public UUID uuid() {
    return ID;
  }
}
