package org.sitr.storage;

import java.util.UUID;

/// A protected person.
public record PersonId(UUID uuid) implements Owner {
  /// A new, random one.
  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }
}
