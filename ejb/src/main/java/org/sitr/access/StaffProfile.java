package org.sitr.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// A member of staff (F29), one row: the alias in the log, the name on pages, vetting. Rows of the
/// member of staff, under OFFICE.
@Entity
@Table(name = "staff_profile")
@Customizer(SealedColumns.class)
public class StaffProfile extends OwnedRow {
  public static final SealedField<String> ALIAS =
      SealedField.of("staff/alias", Compartment.OFFICE, new TextForm.Text(32));
  public static final SealedField<String> NAME =
      SealedField.of("staff/name", Compartment.OFFICE, new TextForm.Text(200));
  public static final SealedField<String> CLEARANCE =
      SealedField.of("staff/clearance", Compartment.OFFICE, new TextForm.Text(100));
  public static final SealedField<LocalDate> CLEARANCE_UNTIL =
      SealedField.of("staff/clearance-until", Compartment.OFFICE, new TextForm.Day());
  public static final SealedField<String> DECLARED =
      SealedField.of("staff/declared", Compartment.OFFICE, new TextForm.LongText(1000));
  public static final SealedField<LocalDate> TRAINING_UNTIL =
      SealedField.of("staff/training-until", Compartment.OFFICE, new TextForm.Day());
  public static final SealedField<LocalDate> UNDERTAKING_ON =
      SealedField.of("staff/undertaking-on", Compartment.OFFICE, new TextForm.Day());
  public static final SealedField<Boolean> ENTERED_IN_ERROR =
      SealedField.of("staff/entered-in-error", Compartment.OFFICE, new TextForm.Flag());

  public static final Facet FACET =
      new Facet(
          "staff_profile",
          StaffProfile.class,
          Compartment.OFFICE,
          List.of(
              ALIAS,
              NAME,
              CLEARANCE,
              CLEARANCE_UNTIL,
              DECLARED,
              TRAINING_UNTIL,
              UNDERTAKING_ON,
              ENTERED_IN_ERROR));
}
