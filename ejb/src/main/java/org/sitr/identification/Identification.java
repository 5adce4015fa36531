package org.sitr.identification;

import static org.sitr.code.CodeLists.code;
import static org.sitr.code.CodeLists.codes;
import static org.sitr.security.keys.Compartment.GENERAL;
import static org.sitr.security.seal.SealedField.of;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm.Day;
import org.sitr.security.seal.TextForm.Flag;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// F10, what was found and decided after the first contact: indicators, status, the two decisions
/// and the time to reflect. Another circle of readers than the first contact (`referral`).
@Entity
@Table(name = "identification")
@Customizer(SealedColumns.class)
public class Identification extends OwnedRow {

  public static final SealedField<List<String>> INDICATORS =
      of("identification/indicators", GENERAL, codes("trafficking_indicator_group", 6));
  public static final SealedField<String> STATUS =
      of("identification/status", GENERAL, code("htcds_trafficking_status"));
  public static final SealedField<String> DECIDER =
      of("identification/decider", GENERAL, code("htcds_trafficking_status_decision_making_org"));
  public static final SealedField<LocalDate> REASONABLE_GROUNDS_ON =
      of("identification/reasonable-grounds-on", GENERAL, new Day());
  public static final SealedField<LocalDate> CONCLUSIVE_GROUNDS_ON =
      of("identification/conclusive-grounds-on", GENERAL, new Day());
  public static final SealedField<LocalDate> REFLECTION_FROM =
      of("identification/reflection-from", GENERAL, new Day());
  public static final SealedField<LocalDate> REFLECTION_TO =
      of("identification/reflection-to", GENERAL, new Day());
  public static final SealedField<List<String>> EXPLOITATION =
      of("identification/exploitation", GENERAL, codes("htcds_type_of_exploitation", 11));
  public static final SealedField<List<String>> RECRUITMENT =
      of("identification/recruitment", GENERAL, codes("htcds_method_of_recruitment", 10));
  public static final SealedField<List<String>> CONTROL =
      of("identification/control", GENERAL, codes("htcds_methods_of_control", 16));
  public static final SealedField<List<String>> EVENTS =
      of("identification/events", GENERAL, codes("htcds_hte_type", 3));
  public static final SealedField<List<String>> OFFENCE =
      of("identification/offence", GENERAL, codes("iccs_offence", 10));
  public static final SealedField<Boolean> ENTERED_IN_ERROR =
      of("identification/entered-in-error", GENERAL, new Flag());

  public static final Facet FACET =
      new Facet(
          "identification",
          Identification.class,
          GENERAL,
          List.of(
              INDICATORS,
              STATUS,
              DECIDER,
              REASONABLE_GROUNDS_ON,
              CONCLUSIVE_GROUNDS_ON,
              REFLECTION_FROM,
              REFLECTION_TO,
              EXPLOITATION,
              RECRUITMENT,
              CONTROL,
              EVENTS,
              OFFENCE,
              ENTERED_IN_ERROR));
}
