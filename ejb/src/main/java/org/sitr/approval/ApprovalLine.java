package org.sitr.approval;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitr.access.Action;
import org.sitr.listing.Column;
import org.sitr.listing.Columns;

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

  /// What lists of them sort and narrow by; the most urgent comes first.
  public static final Columns<ApprovalLine> COLUMNS =
      Columns.of(
          Comparator.comparing(ApprovalLine::until),
          Column.code("what", List.of(), line -> line.action().name()),
          Column.words("about", line -> List.of(line.about())),
          Column.words("by", line -> List.of(line.proposedBy())),
          Column.moment("asked", line -> Optional.of(line.proposedAt())),
          Column.moment("until", line -> Optional.of(line.until())),
          Column.code(
              "state",
              Stream.of(State.values()).map(State::name).toList(),
              line -> line.state().name()));
}
