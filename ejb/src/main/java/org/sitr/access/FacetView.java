package org.sitr.access;

import java.util.List;
import java.util.Optional;
import org.sitr.storage.Facet;

/// One row as it may be shown.
///
/// @param revision of the row that is shown; a change must name it
/// @param mayChange whether the asker may change it, the needs of the change aside
public record FacetView(
    Facet facet, long revision, List<FieldView> fields, boolean mayChange, boolean enteredInError) {
  public FacetView {
    fields = List.copyOf(fields);
  }

  /// The field of that name, `record/field`.
  public Optional<FieldView> field(String name) {
    return fields.stream().filter(f -> f.field().name().equals(name)).findFirst();
  }

  /// Never the values.
  @Override
  public String toString() {
    return facet.table() + " revision " + revision;
  }
}
