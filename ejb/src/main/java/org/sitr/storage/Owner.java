package org.sitr.storage;

import java.util.UUID;

/// Whose keys seal a row.
public sealed interface Owner permits PersonId, CaseId, StaffId, Installation {
  UUID uuid();
}
