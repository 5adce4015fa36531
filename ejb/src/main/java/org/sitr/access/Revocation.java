package org.sitr.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// Sessions of a member of staff that were ended, one row: what was authenticated before does not
/// count any more. Rows of the member of staff, under OFFICE.
@Entity
@Table(name = "revocation")
@Customizer(SealedColumns.class)
public class Revocation extends OwnedRow {
  /// Lines of a session and the moment up to which it is ended, parted by a space.
  public static final SealedField<String> SESSIONS =
      SealedField.of("revocation/sessions", Compartment.OFFICE, new TextForm.LongText(2000));

  /// All sessions are ended up to this moment.
  public static final SealedField<Instant> ALL_UNTIL =
      SealedField.of("revocation/all-until", Compartment.OFFICE, new TextForm.Moment());

  public static final Facet FACET =
      new Facet("revocation", Revocation.class, Compartment.OFFICE, List.of(SESSIONS, ALL_UNTIL));
}
