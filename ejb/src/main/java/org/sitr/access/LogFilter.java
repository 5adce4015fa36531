package org.sitr.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;
import org.sitr.storage.StaffId;

/// What an auditor looks for in the log; null where it does not matter.
///
/// @param caseRef a case reference in canonical form
/// @param action a name of [Action] or of the log's own acts
/// @param from the first moment
/// @param until the first moment no more
/// @param oldestFirst in the order of the log, else backwards; no other order is cheap
/// @param beyond only entries after this index in that order; null from its beginning
/// @param size how many at most, 1 to 200
public record LogFilter(
    @Nullable String caseRef,
    @Nullable StaffId officer,
    @Nullable String action,
    @Nullable Kind kind,
    @Nullable Outcome outcome,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean oldestFirst,
    @Nullable Long beyond,
    int size) {

  /// Most entries of a page.
  public static final int MAX_SIZE = 200;

  public LogFilter {
    size = Math.clamp(size, 1, MAX_SIZE);
  }

  /// Everything, the newest first.
  public static LogFilter newest(int size) {
    return new LogFilter(null, null, null, null, null, null, null, false, null, size);
  }
}
