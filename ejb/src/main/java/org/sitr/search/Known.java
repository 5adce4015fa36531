package org.sitr.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitr.casefile.CaseRef;
import org.sitr.facet.Values;
import org.sitr.security.seal.SealedField;

/// One person in the index: what a search looks at and what its result may show.
///
/// @param revision of the row that it was read from
/// @param lead id of the lead officer, empty where nobody is; `deputy` and `suppliedBy` alike
record Known(
    long revision,
    Optional<CaseRef> ref,
    List<String> names,
    List<String> suppliedNames,
    List<String> identifiers,
    String born,
    List<String> states,
    String unit,
    String lead,
    String deputy,
    String suppliedBy) {

  static Known of(long revision, Values row) {
    return new Known(
        revision,
        row.get(SearchRow.CASE_REF).flatMap(CaseRef::parse),
        cells(row, SearchRow.NAMES, "name"),
        cells(row, SearchRow.SUPPLIED_NAMES, "name"),
        cells(row, SearchRow.IDENTIFIERS, "number"),
        row.text(SearchRow.BORN).orElse(""),
        row.get(SearchRow.STATE).orElse(List.of()),
        row.get(SearchRow.UNIT).orElse(""),
        row.get(SearchRow.LED_BY).orElse(""),
        row.get(SearchRow.DEPUTY).orElse(""),
        row.get(SearchRow.SUPPLIED_BY).orElse(""));
  }

  private static List<String> cells(
      Values row, SealedField<List<Map<String, String>>> field, String column) {
    return row.get(field).orElse(List.of()).stream()
        .map(cells -> cells.getOrDefault(column, ""))
        .toList();
  }

  boolean isOfficer(String staff) {
    return lead.equals(staff) || deputy.equals(staff);
  }

  /// Nothing of her.
  @Override
  public String toString() {
    return "known, revision " + revision;
  }
}
