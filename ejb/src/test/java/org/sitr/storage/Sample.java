package org.sitr.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Customizer;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;

/// An owned row with sealed and clear columns.
@Entity
@Table(name = "sample")
@Customizer(SealedColumns.class)
public class Sample extends OwnedRow {
  public static final SealedField<String> FAMILY_NAME =
      SealedField.of("sample/family-name", Compartment.GENERAL, new TextForm.Text(100));
  public static final SealedField<PartialDate> BIRTH_DATE =
      SealedField.of("sample/birth-date", Compartment.GENERAL, new TextForm.Partial());
  public static final SealedField<String> NOTE =
      SealedField.of("sample/note", Compartment.GENERAL, new TextForm.LongText(4000));
  public static final Facet FACET =
      new Facet(
          "sample", Sample.class, Compartment.GENERAL, List.of(FAMILY_NAME, BIRTH_DATE, NOTE));

  @Column(name = "staff")
  private @Nullable UUID staff;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  public static Sample of(UUID staff, Instant dueAt) {
    var sample = new Sample();
    sample.staff = staff;
    sample.dueAt = dueAt;
    return sample;
  }

  public @Nullable UUID staff() {
    return staff;
  }

  public @Nullable Instant dueAt() {
    return dueAt;
  }
}
