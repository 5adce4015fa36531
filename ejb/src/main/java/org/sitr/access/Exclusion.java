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

/// Whom a member of staff may not reach. It beats everything from the moment it is declared. Rows
/// of the member of staff, under OFFICE: nothing at the person's side tells of it.
@Entity
@Table(name = "exclusion")
@Customizer(SealedColumns.class)
public class Exclusion extends OwnedRow {
  /// Still to be confirmed; excludes all the same.
  public static final String DECLARED = "DECLARED";

  /// A second person agreed.
  public static final String CONFIRMED = "CONFIRMED";

  /// Two agreed that it is over.
  public static final String LIFTED = "LIFTED";

  public static final SealedField<String> PERSON =
      SealedField.of("exclusion/person", Compartment.OFFICE, new TextForm.Text(36));
  public static final SealedField<String> WORDS =
      SealedField.of("exclusion/words", Compartment.OFFICE, new TextForm.LongText(500));
  public static final SealedField<String> STATE =
      SealedField.of(
          "exclusion/state",
          Compartment.OFFICE,
          new TextForm.Code(List.of(DECLARED, CONFIRMED, LIFTED)));
  public static final SealedField<String> DECLARED_BY =
      SealedField.of("exclusion/declared-by", Compartment.OFFICE, new TextForm.Text(36));
  public static final SealedField<Instant> DECLARED_AT =
      SealedField.of("exclusion/declared-at", Compartment.OFFICE, new TextForm.Moment());
  public static final SealedField<String> DECIDED_BY =
      SealedField.of("exclusion/decided-by", Compartment.OFFICE, new TextForm.Text(36));

  public static final Facet FACET =
      new Facet(
          "exclusion",
          Exclusion.class,
          Compartment.OFFICE,
          List.of(PERSON, WORDS, STATE, DECLARED_BY, DECLARED_AT, DECIDED_BY));
}
