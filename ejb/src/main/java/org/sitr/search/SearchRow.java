package org.sitr.search;

import static org.sitr.code.CodeLists.codes;
import static org.sitr.security.keys.Compartment.SEARCH;
import static org.sitr.security.seal.SealedField.of;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm.Column;
import org.sitr.security.seal.TextForm.Lines;
import org.sitr.security.seal.TextForm.Partial;
import org.sitr.security.seal.TextForm.Text;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// What the index in memory knows of a person: one row a person, under a key of its own.
@Entity
@Table(name = "search_row")
@Customizer(SealedColumns.class)
public class SearchRow extends OwnedRow {

  private static final Text STAFF = new Text(36);
  private static final Lines NAME_ROWS =
      new Lines(List.of(new Column("name", new Text(200), true)), 24);

  public static final SealedField<String> CASE_REF = of("search/case-ref", SEARCH, new Text(16));
  public static final SealedField<List<Map<String, String>>> NAMES =
      of("search/names", SEARCH, NAME_ROWS);

  /// Those of the first contact: all that who supplied them finds her by.
  public static final SealedField<List<Map<String, String>>> SUPPLIED_NAMES =
      of("search/supplied-names", SEARCH, NAME_ROWS);

  public static final SealedField<List<Map<String, String>>> IDENTIFIERS =
      of(
          "search/identifiers",
          SEARCH,
          new Lines(List.of(new Column("number", new Text(60), true)), 12));
  public static final SealedField<PartialDate> BORN = of("search/born", SEARCH, new Partial());
  public static final SealedField<List<String>> STATE =
      of("search/state", SEARCH, codes("state", 4));
  public static final SealedField<String> UNIT = of("search/unit", SEARCH, new Text(32));
  public static final SealedField<String> LED_BY = of("search/led-by", SEARCH, STAFF);
  public static final SealedField<String> DEPUTY = of("search/deputy", SEARCH, STAFF);
  public static final SealedField<String> SUPPLIED_BY = of("search/supplied-by", SEARCH, STAFF);

  public static final Facet FACET =
      new Facet(
          "search_row",
          SearchRow.class,
          SEARCH,
          List.of(
              CASE_REF,
              NAMES,
              SUPPLIED_NAMES,
              IDENTIFIERS,
              BORN,
              STATE,
              UNIT,
              LED_BY,
              DEPUTY,
              SUPPLIED_BY));
}
