package org.sitr.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// What a decision about a person and its entry need, one row: her alias in the log, her case
/// reference, the unit that has the case, who leads it. Rows of the person, under DECISION.
@Entity
@Table(name = "person_decision")
@Customizer(SealedColumns.class)
public class PersonDecision extends OwnedRow {
  public static final SealedField<String> ALIAS =
      SealedField.of("person-decision/alias", Compartment.DECISION, new TextForm.Text(32));
  public static final SealedField<String> CASE_REF =
      SealedField.of("person-decision/case-ref", Compartment.DECISION, new TextForm.Text(16));
  public static final SealedField<String> UNIT =
      SealedField.of("person-decision/unit", Compartment.DECISION, new TextForm.Text(16));
  public static final SealedField<String> LED_BY =
      SealedField.of("person-decision/led-by", Compartment.DECISION, new TextForm.Text(36));

  public static final Facet FACET =
      new Facet(
          "person_decision",
          PersonDecision.class,
          Compartment.DECISION,
          List.of(ALIAS, CASE_REF, UNIT, LED_BY));
}
