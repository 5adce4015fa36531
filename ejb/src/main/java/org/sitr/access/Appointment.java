package org.sitr.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// What a member of staff is appointed to: made by one, confirmed by another. Rows of the member of
/// staff, under OFFICE. The column for the authenticator registered with us is empty until there is
/// one.
@Entity
@Table(name = "appointment")
@Customizer(SealedColumns.class)
public class Appointment extends OwnedRow {
  public static final SealedField<String> ROLE =
      SealedField.of("appointment/role", Compartment.OFFICE, new TextForm.Text(8));
  public static final SealedField<String> UNIT =
      SealedField.of("appointment/unit", Compartment.OFFICE, new TextForm.Text(16));
  public static final SealedField<LocalDate> FROM =
      SealedField.of("appointment/from-day", Compartment.OFFICE, new TextForm.Day());
  public static final SealedField<LocalDate> UNTIL =
      SealedField.of("appointment/until-day", Compartment.OFFICE, new TextForm.Day());
  public static final SealedField<Instant> ENDED_AT =
      SealedField.of("appointment/ended-at", Compartment.OFFICE, new TextForm.Moment());
  public static final SealedField<String> PROPOSED_BY =
      SealedField.of("appointment/proposed-by", Compartment.OFFICE, new TextForm.Text(36));
  public static final SealedField<String> CONFIRMED_BY =
      SealedField.of("appointment/confirmed-by", Compartment.OFFICE, new TextForm.Text(36));
  public static final SealedField<String> AUTHENTICATOR =
      SealedField.of("appointment/authenticator", Compartment.OFFICE, new TextForm.Text(200));

  public static final Facet FACET =
      new Facet(
          "appointment",
          Appointment.class,
          Compartment.OFFICE,
          List.of(ROLE, UNIT, FROM, UNTIL, ENDED_AT, PROPOSED_BY, CONFIRMED_BY, AUTHENTICATOR));
}
