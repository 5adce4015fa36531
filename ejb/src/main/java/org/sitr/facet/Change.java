package org.sitr.facet;

import java.time.Instant;
import java.util.List;
import org.sitr.access.Shown;
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

  public Change {
    fields = List.copyOf(fields);
  }

  /// Never the values.
  @Override
  public String toString() {
    return "change to revision " + revision;
  }
}
