package org.sitr.storage;

import java.util.UUID;

/// A case of several persons.
public record CaseId(UUID uuid) implements Owner {
  /// A new, random one.
  public static CaseId random() {
    return new CaseId(UUID.randomUUID());
  }
}
