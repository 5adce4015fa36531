package org.sitr.casefile;

import static org.sitr.code.CodeLists.code;
import static org.sitr.code.CodeLists.codes;
import static org.sitr.security.keys.Compartment.GENERAL;
import static org.sitr.security.seal.SealedField.of;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm.Column;
import org.sitr.security.seal.TextForm.Day;
import org.sitr.security.seal.TextForm.Flag;
import org.sitr.security.seal.TextForm.Lines;
import org.sitr.security.seal.TextForm.Text;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// F01, what a case is: its reference, tracks and states, unit and officers. Who may open it is not
/// decided here: unit, assignments and exclusions that decide are rows of `access`; officers and
/// exclusions are repeated here to be read.
@Entity
@Table(name = "case_header")
@Customizer(SealedColumns.class)
public class Header extends OwnedRow {

  private static final int TRACKS_THERE_ARE = 4;
  private static final Text STAFF = new Text(60);

  public static final SealedField<String> CASE_REF = of("case/case-ref", GENERAL, new Text(16));
  public static final SealedField<List<String>> TRACKS =
      of("case/tracks", GENERAL, codes("protection_track", TRACKS_THERE_ARE));

  /// One state for each track.
  public static final SealedField<List<String>> STATE =
      of("case/state", GENERAL, codes("state", TRACKS_THERE_ARE));

  public static final SealedField<LocalDate> OPENED_ON = of("case/opened-on", GENERAL, new Day());
  public static final SealedField<String> UNIT = of("case/unit", GENERAL, new Text(32));
  public static final SealedField<String> LEAD_OFFICER = of("case/lead-officer", GENERAL, STAFF);
  public static final SealedField<String> DEPUTY = of("case/deputy", GENERAL, STAFF);
  public static final SealedField<String> RETENTION_CLASS =
      of("case/retention-class", GENERAL, code("retention_class"));
  public static final SealedField<Boolean> LEGAL_HOLD = of("case/legal-hold", GENERAL, new Flag());
  public static final SealedField<List<Map<String, String>>> EXCLUDED_STAFF =
      of(
          "case/excluded-staff",
          GENERAL,
          new Lines(
              List.of(new Column("staff", STAFF, true), new Column("since", new Day(), false)),
              30));
  public static final SealedField<Boolean> WATCH_FLAG = of("case/watch-flag", GENERAL, new Flag());
  public static final SealedField<Boolean> ENTERED_IN_ERROR =
      of("case/entered-in-error", GENERAL, new Flag());

  public static final Facet FACET =
      new Facet(
          "case_header",
          Header.class,
          GENERAL,
          List.of(
              CASE_REF,
              TRACKS,
              STATE,
              OPENED_ON,
              UNIT,
              LEAD_OFFICER,
              DEPUTY,
              RETENTION_CLASS,
              LEGAL_HOLD,
              EXCLUDED_STAFF,
              WATCH_FLAG,
              ENTERED_IN_ERROR));
}
