package org.sitr.facet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitr.access.Shown;
import org.sitr.listing.Column;
import org.sitr.listing.Columns;
import org.sitr.security.seal.SealedField;

/// One change of a facet's row, as far as the asker may see it.
///
/// @param revision that it made; the row as first recorded is 1
/// @param by the member of staff, by name; the account's number where no name is known
/// @param enteredInError whether the row has stood as entered in error since
/// @param fields what it changed, in the facet's order
public record Change(
    long revision, Instant at, String by, boolean enteredInError, List<Field> fields) {

  /// One field before and after.
  public record Field(SealedField<?> field, Shown before, Shown after) {}

  /// What a history sorts and narrows by; the newest comes first.
  public static final Columns<Change> COLUMNS =
      Columns.of(
          Comparator.comparing(Change::revision).reversed(),
          Column.moment("at", change -> Optional.of(change.at())),
          Column.words("by", change -> List.of(change.by())),
          Column.codes(
              "field",
              List.of(),
              change -> change.fields().stream().map(field -> field.field().name()).toList()),
          Column.number("version", Change::revision));

  public Change {
    fields = List.copyOf(fields);
  }

  /// Never the values.
  @Override
  public String toString() {
    return "change to revision " + revision;
  }
}
