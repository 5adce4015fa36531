package org.sitr.access;

import java.util.List;
import java.util.Optional;
import org.sitr.storage.Facet;

/// One row as it may be shown.
///
/// @param revision of the row that is shown; a change must name it
/// @param mayChange whether the asker may change it, the needs of the change aside
/// @param doubted the record is in quarantine: what is shown may not be the newest
public record FacetView(
    Facet facet,
    long revision,
    List<FieldView> fields,
    boolean mayChange,
    boolean enteredInError,
    boolean doubted) {
  public FacetView {
    fields = List.copyOf(fields);
  }

  public FacetView(
      Facet facet,
      long revision,
      List<FieldView> fields,
      boolean mayChange,
      boolean enteredInError) {
    this(facet, revision, fields, mayChange, enteredInError, false);
  }

  /// The same of a record in quarantine.
  public FacetView inQuarantine() {
    return new FacetView(facet, revision, fields, false, enteredInError, true);
  }

  /// Of a record in quarantine, a row that does not verify: nothing of it is shown.
  public static FacetView locked(Facet facet) {
    var fields =
        facet.fields().stream()
            .map(field -> new FieldView(field, new Shown.Hidden(Shown.Why.QUARANTINE)));
    return new FacetView(facet, 0, fields.toList(), false, false, true);
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
