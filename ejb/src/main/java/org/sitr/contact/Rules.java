package org.sitr.contact;

import static org.sitr.code.CodeLists.code;
import static org.sitr.security.keys.Compartment.GENERAL;
import static org.sitr.security.seal.SealedField.of;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm.Flag;
import org.sitr.security.seal.TextForm.LongText;
import org.sitr.security.seal.TextForm.Moment;
import org.sitr.security.seal.TextForm.Number;
import org.sitr.security.seal.TextForm.Text;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// F04, how a person may be reached without harm: when, who may answer, what is said, what never.
/// The channels themselves are [Channels], under another key.
@Entity
@Table(name = "contact_rules")
@Customizer(SealedColumns.class)
public class Rules extends OwnedRow {

  private static final int HOURS_A_YEAR = 8_784;

  public static final SealedField<String> SAFE_TIMES =
      of("contact/safe-times", GENERAL, new Text(300));
  public static final SealedField<String> ASK_FOR = of("contact/ask-for", GENERAL, new Text(120));
  public static final SealedField<String> WHO_MAY_ANSWER =
      of("contact/who-may-answer", GENERAL, new Text(300));
  public static final SealedField<String> COVER_STORY =
      of("contact/cover-story", GENERAL, new LongText(2_000));
  public static final SealedField<String> CODEWORD = of("contact/codeword", GENERAL, new Text(60));
  public static final SealedField<String> DURESS_WORD =
      of("contact/duress-word", GENERAL, new Text(60));
  public static final SealedField<String> NEVER_DO =
      of("contact/never-do", GENERAL, new LongText(2_000));
  public static final SealedField<String> INTERPRETER_DIALECT =
      of("contact/interpreter-dialect", GENERAL, new Text(120));
  public static final SealedField<String> INTERPRETER_SEX =
      of("contact/interpreter-sex", GENERAL, code("sex"));
  public static final SealedField<String> INTERPRETER_COMMUNITY =
      of("contact/interpreter-community", GENERAL, new Text(300));
  public static final SealedField<Instant> NEXT_DUE = of("contact/next-due", GENERAL, new Moment());

  /// Hours after `next-due` without a contact, then the alarm.
  public static final SealedField<Long> SILENCE_ALARM_AFTER =
      of("contact/silence-alarm-after", GENERAL, new Number(1, HOURS_A_YEAR));

  public static final SealedField<Instant> LAST_CONFIRMED =
      of("contact/last-confirmed", GENERAL, new Moment());
  public static final SealedField<Boolean> ENTERED_IN_ERROR =
      of("contact/entered-in-error", GENERAL, new Flag());

  public static final Facet FACET =
      new Facet(
          "contact_rules",
          Rules.class,
          GENERAL,
          List.of(
              SAFE_TIMES,
              ASK_FOR,
              WHO_MAY_ANSWER,
              COVER_STORY,
              CODEWORD,
              DURESS_WORD,
              NEVER_DO,
              INTERPRETER_DIALECT,
              INTERPRETER_SEX,
              INTERPRETER_COMMUNITY,
              NEXT_DUE,
              SILENCE_ALARM_AFTER,
              LAST_CONFIRMED,
              ENTERED_IN_ERROR));
}
