package org.sitr.location;

import static org.sitr.code.CodeLists.code;
import static org.sitr.security.keys.Compartment.LOCATION;
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
import org.sitr.security.seal.TextForm.LongText;
import org.sitr.security.seal.TextForm.Partial;
import org.sitr.security.seal.TextForm.Text;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// F05, where a person is, who knows it, and where she must not be.
@Entity
@Table(name = "location")
@Customizer(SealedColumns.class)
public class Location extends OwnedRow {

  private static final Text LINE = new Text(200);
  private static final Text PLACE = new Text(300);

  private static final Lines KNOWN_ROWS =
      new Lines(
          List.of(
              new Column("who", LINE, true),
              new Column("why", LINE, false),
              new Column("since", new Partial(), false)),
          30);
  private static final Lines PREVIOUS_ROWS =
      new Lines(
          List.of(
              new Column("place", PLACE, true),
              new Column("from", new Partial(), false),
              new Column("to", new Partial(), false)),
          20);
  private static final Lines NO_GO_ROWS =
      new Lines(List.of(new Column("area", PLACE, true), new Column("why", LINE, false)), 20);

  public static final SealedField<String> SAFE_PLACE =
      of("location/safe-place", LOCATION, new LongText(600));
  public static final SealedField<String> KIND =
      of("location/kind", LOCATION, code("location_kind"));
  public static final SealedField<LocalDate> SINCE = of("location/since", LOCATION, new Day());
  public static final SealedField<List<Map<String, String>>> KNOWN_TO =
      of("location/known-to", LOCATION, KNOWN_ROWS);
  public static final SealedField<List<Map<String, String>>> PREVIOUS_PLACES =
      of("location/previous-places", LOCATION, PREVIOUS_ROWS);
  public static final SealedField<List<Map<String, String>>> NO_GO_AREAS =
      of("location/no-go-areas", LOCATION, NO_GO_ROWS);
  public static final SealedField<String> TRAVEL_PLAN =
      of("location/travel-plan", LOCATION, new LongText(4_000));
  public static final SealedField<String> PROVIDER_REF =
      of("location/provider-ref", LOCATION, new Text(120));
  public static final SealedField<Boolean> ENTERED_IN_ERROR =
      of("location/entered-in-error", LOCATION, new Flag());

  public static final Facet FACET =
      new Facet(
          "location",
          Location.class,
          LOCATION,
          List.of(
              SAFE_PLACE,
              KIND,
              SINCE,
              KNOWN_TO,
              PREVIOUS_PLACES,
              NO_GO_AREAS,
              TRAVEL_PLAN,
              PROVIDER_REF,
              ENTERED_IN_ERROR));
}
