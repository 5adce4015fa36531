package org.sitr.referral;

import static org.sitr.code.CodeLists.code;
import static org.sitr.code.CodeLists.codes;
import static org.sitr.security.keys.Compartment.GENERAL;
import static org.sitr.security.seal.SealedField.of;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.person.Identity;
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm.Flag;
import org.sitr.security.seal.TextForm.LongText;
import org.sitr.security.seal.TextForm.Moment;
import org.sitr.security.seal.TextForm.Partial;
import org.sitr.security.seal.TextForm.Text;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// F10, what was said at the first contact, as it was said: by whom, when, in what language, and
/// whether there is danger now. It is all that who supplied it sees afterwards; what the record
/// makes of it is elsewhere.
@Entity
@Table(name = "first_contact")
@Customizer(SealedColumns.class)
public class FirstContact extends OwnedRow {

  private static final Text LINE = new Text(200);

  public static final SealedField<String> SOURCE =
      of("first-contact/source", GENERAL, code("referral_source"));
  public static final SealedField<String> REFERRED_BY =
      of("first-contact/referred-by", GENERAL, LINE);
  public static final SealedField<Instant> AT = of("first-contact/at", GENERAL, new Moment());
  public static final SealedField<String> URGENCY =
      of("first-contact/urgency", GENERAL, code("urgency"));
  public static final SealedField<List<Map<String, String>>> NAMES =
      of("first-contact/names", GENERAL, Identity.NAME_ROWS);
  public static final SealedField<PartialDate> BIRTH_DATE =
      of("first-contact/birth-date", GENERAL, new Partial());
  public static final SealedField<List<String>> CITIZENSHIPS =
      of("first-contact/citizenships", GENERAL, codes("iso3166_1", 6));
  public static final SealedField<List<String>> LANGUAGE =
      of("first-contact/language", GENERAL, codes("iso639", 8));
  public static final SealedField<String> INTERPRETER_NEEDED =
      of("first-contact/interpreter-needed", GENERAL, code("answer"));

  /// Who must not interpret, and why.
  public static final SealedField<String> INTERPRETER_REFUSED =
      of("first-contact/interpreter-refused", GENERAL, new Text(300));

  public static final SealedField<String> SAFE_TO_TALK =
      of("first-contact/safe-to-talk", GENERAL, code("answer"));
  public static final SealedField<String> DANGER_NOW =
      of("first-contact/danger-now", GENERAL, code("answer"));

  /// What she says about danger, in her words: data, never weighed against a form.
  public static final SealedField<String> DANGER_WORDS =
      of("first-contact/danger-words", GENERAL, new LongText(4_000));

  public static final SealedField<String> OWN_WORDS =
      of("first-contact/own-words", GENERAL, new LongText(8_000));
  public static final SealedField<String> SAFE_TIMES =
      of("first-contact/safe-times", GENERAL, new Text(300));
  public static final SealedField<Boolean> ENTERED_IN_ERROR =
      of("first-contact/entered-in-error", GENERAL, new Flag());

  public static final Facet FACET =
      new Facet(
          "first_contact",
          FirstContact.class,
          GENERAL,
          List.of(
              SOURCE,
              REFERRED_BY,
              AT,
              URGENCY,
              NAMES,
              BIRTH_DATE,
              CITIZENSHIPS,
              LANGUAGE,
              INTERPRETER_NEEDED,
              INTERPRETER_REFUSED,
              SAFE_TO_TALK,
              DANGER_NOW,
              DANGER_WORDS,
              OWN_WORDS,
              SAFE_TIMES,
              ENTERED_IN_ERROR));
}
