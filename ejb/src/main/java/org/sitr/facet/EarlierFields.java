package org.sitr.facet;

import java.time.Instant;
import java.util.List;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;

/// The fields of a row of history, alike in each compartment.
///
/// @param ofFacet the facet's table
/// @param ofRow the id of the row it was
/// @param ofRevision that row's revision
/// @param changedBy the member of staff
/// @param content JSON: the texts by field name, as their forms write them
record EarlierFields(
    SealedField<String> ofFacet,
    SealedField<String> ofRow,
    SealedField<Long> ofRevision,
    SealedField<Instant> changedAt,
    SealedField<String> changedBy,
    SealedField<String> content) {

  /// Above the longest that any facet holds, a test sees to it.
  static final int LONGEST_CONTENT = 60_000;

  EarlierFields(String record, Compartment compartment) {
    this(
        SealedField.of(record + "/of-facet", compartment, new TextForm.Text(64)),
        SealedField.of(record + "/of-row", compartment, new TextForm.Text(36)),
        SealedField.of(
            record + "/of-revision", compartment, new TextForm.Number(1, Long.MAX_VALUE)),
        SealedField.of(record + "/changed-at", compartment, new TextForm.Moment()),
        SealedField.of(record + "/changed-by", compartment, new TextForm.Text(36)),
        SealedField.of(record + "/content", compartment, new TextForm.LongText(LONGEST_CONTENT)));
  }

  Facet facet(Class<? extends OwnedRow> row) {
    return new Facet(
        row.getAnnotation(jakarta.persistence.Table.class).name(),
        row,
        content.compartment(),
        List.of(ofFacet, ofRow, ofRevision, changedAt, changedBy, content));
  }
}
