package org.sitr.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Customizer;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// How a member of staff stands to a person. Rows of the person, under DECISION; the member of
/// staff is in clear, so that one can find her own cases.
@Entity
@Table(name = "assignment")
@Customizer(SealedColumns.class)
public class Assignment extends OwnedRow {
  public static final SealedField<String> ROLE =
      SealedField.of("assignment/role", Compartment.DECISION, new TextForm.Text(16));
  public static final SealedField<Instant> FROM =
      SealedField.of("assignment/from-moment", Compartment.DECISION, new TextForm.Moment());
  public static final SealedField<Instant> ENDED_AT =
      SealedField.of("assignment/ended-at", Compartment.DECISION, new TextForm.Moment());
  public static final SealedField<String> REASON =
      SealedField.of("assignment/reason", Compartment.DECISION, new TextForm.Text(600));
  public static final SealedField<String> MADE_BY =
      SealedField.of("assignment/made-by", Compartment.DECISION, new TextForm.Text(36));

  public static final Facet FACET =
      new Facet(
          "assignment",
          Assignment.class,
          Compartment.DECISION,
          List.of(ROLE, FROM, ENDED_AT, REASON, MADE_BY));

  @Column(name = "staff")
  private @Nullable UUID staff;

  protected Assignment() {}

  Assignment(UUID staff) {
    this.staff = staff;
  }

  public UUID staff() {
    if (staff == null) throw new IllegalStateException("no staff");
    return staff;
  }
}
