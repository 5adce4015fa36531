package org.sitr.approval;

import java.time.Instant;
import org.sitr.access.Action;

/// An approval in a list.
///
/// @param action what the last yes runs
/// @param about the member of staff by name, or the case reference
/// @param proposedBy by name
/// @param until after this moment nobody can say yes
/// @param mine proposed by the asker
/// @param mayDecide whether the asker may say yes or no to it
public record ApprovalLine(
    ApprovalId id,
    Action action,
    String about,
    String proposedBy,
    Instant proposedAt,
    Instant until,
    State state,
    boolean mine,
    boolean mayDecide) {

  /// How far it is.
  public enum State {
    WAITING,
    DONE,
    REFUSED,
    WITHDRAWN,
    EXPIRED
  }
}
