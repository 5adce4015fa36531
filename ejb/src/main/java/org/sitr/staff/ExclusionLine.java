package org.sitr.staff;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitr.listing.Column;
import org.sitr.listing.Columns;
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

  /// What a list of them sorts and narrows by; the newest comes first.
  public static final Columns<ExclusionLine> COLUMNS =
      Columns.of(
          Comparator.comparing(ExclusionLine::declaredAt).reversed(),
          Column.words("name", line -> List.of(line.name())),
          Column.reference("ref", line -> Objects.requireNonNullElse(line.caseRef(), "")),
          Column.words("conflict", line -> List.of(line.words())),
          Column.moment("declared", line -> Optional.of(line.declaredAt())),
          Column.code(
              "state",
              Stream.of(State.values()).map(State::name).toList(),
              line -> line.state().name()));
}
