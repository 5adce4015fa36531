package org.sitr.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.storage.StaffId;

/// An exclusion as those see it who decide on it; never the excluded.
///
/// @param caseRef the record; null for a declaration in words, not yet decided on
/// @param words what was declared
public record ExclusionLine(
    UUID id,
    StaffId who,
    String name,
    @Nullable String caseRef,
    String words,
    State state,
    Instant declaredAt) {

  /// How far it is. It excludes from the moment it is declared until it is lifted.
  public enum State {
    DECLARED,
    CONFIRMED,
    LIFTED
  }
}
