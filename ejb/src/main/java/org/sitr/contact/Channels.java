package org.sitr.contact;

import static org.sitr.code.CodeLists.code;
import static org.sitr.security.keys.Compartment.LOCATION;
import static org.sitr.security.seal.SealedField.of;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm.Column;
import org.sitr.security.seal.TextForm.Flag;
import org.sitr.security.seal.TextForm.Lines;
import org.sitr.security.seal.TextForm.Partial;
import org.sitr.security.seal.TextForm.Text;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// F04C, the channels that reach a person: who knows one can find her, so they lie under the key of
/// her location.
@Entity
@Table(name = "contact_channels")
@Customizer(SealedColumns.class)
public class Channels extends OwnedRow {

  private static final Lines CHANNEL_ROWS =
      new Lines(
          List.of(
              new Column("channel", code("contact_channel"), true),
              new Column("value", new Text(300), true),
              new Column("note", new Text(300), false),
              new Column("confirmed", new Partial(), false)),
          12);

  /// One channel a row, the best first.
  public static final SealedField<List<Map<String, String>>> CHANNELS =
      of("channels/channels", LOCATION, CHANNEL_ROWS);

  /// Post is read by whoever opens the letter box. Absent is no.
  public static final SealedField<Boolean> POST_ALLOWED =
      of("channels/post-allowed", LOCATION, new Flag());

  public static final SealedField<Boolean> ENTERED_IN_ERROR =
      of("channels/entered-in-error", LOCATION, new Flag());

  public static final Facet FACET =
      new Facet(
          "contact_channels",
          Channels.class,
          LOCATION,
          List.of(CHANNELS, POST_ALLOWED, ENTERED_IN_ERROR));
}
