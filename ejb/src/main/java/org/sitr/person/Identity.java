package org.sitr.person;

import static org.sitr.code.CodeLists.code;
import static org.sitr.code.CodeLists.codes;
import static org.sitr.security.keys.Compartment.GENERAL;
import static org.sitr.security.seal.SealedField.of;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm.Column;
import org.sitr.security.seal.TextForm.Flag;
import org.sitr.security.seal.TextForm.Lines;
import org.sitr.security.seal.TextForm.Partial;
import org.sitr.security.seal.TextForm.Text;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// F02, who a person is by what is known today. Names are kept as given: one or many parts, in
/// their script, never forced into given and family name.
@Entity
@Table(name = "identity")
@Customizer(SealedColumns.class)
public class Identity extends OwnedRow {

  private static final Text NAME = new Text(200);
  private static final Text PART = new Text(120);

  /// One name a row. `full` is the name as it is written; `primary` and `secondary` what a document
  /// reader calls its identifiers (ICAO 9303), where somebody has them.
  public static final Lines NAME_ROWS =
      new Lines(
          List.of(
              new Column("kind", code("name_kind"), true),
              new Column("full", NAME, true),
              new Column("primary", PART, false),
              new Column("secondary", PART, false),
              new Column("script", code("script"), false),
              new Column("romanised", NAME, false),
              new Column("from", new Partial(), false),
              new Column("to", new Partial(), false)),
          12);

  private static final Lines DOCUMENT_ROWS =
      new Lines(
          List.of(
              new Column("type", code("document_type"), true),
              new Column("number", new Text(60), false),
              new Column("issuer", PART, false),
              new Column("original", NAME, false)),
          12);

  public static final SealedField<List<Map<String, String>>> NAMES =
      of("identity/names", GENERAL, NAME_ROWS);
  public static final SealedField<String> SEX = of("identity/sex", GENERAL, code("sex"));
  public static final SealedField<String> GENDER =
      of("identity/gender", GENERAL, code("htcds_gender"));
  public static final SealedField<PartialDate> BIRTH_DATE =
      of("identity/birth-date", GENERAL, new Partial());

  /// The other end where she was born between two dates.
  public static final SealedField<PartialDate> BIRTH_DATE_LATEST =
      of("identity/birth-date-latest", GENERAL, new Partial());

  public static final SealedField<String> AGE_DISPUTED =
      of("identity/age-disputed", GENERAL, code("answer"));
  public static final SealedField<String> BIRTH_PLACE = of("identity/birth-place", GENERAL, NAME);
  public static final SealedField<List<String>> CITIZENSHIPS =
      of("identity/citizenships", GENERAL, codes("iso3166_1", 6));
  public static final SealedField<String> STATELESS =
      of("identity/stateless", GENERAL, code("answer"));
  public static final SealedField<List<String>> LANGUAGES =
      of("identity/languages", GENERAL, codes("iso639", 8));
  public static final SealedField<List<Map<String, String>>> ID_DOCUMENTS =
      of("identity/id-documents", GENERAL, DOCUMENT_ROWS);

  /// The reference of a document of the record (F24), never the picture.
  public static final SealedField<String> PHOTO = of("identity/photo", GENERAL, new Text(60));

  /// Where the register that holds the template calls it so.
  public static final SealedField<String> BIOMETRIC_REF =
      of("identity/biometric-ref", GENERAL, PART);

  public static final SealedField<Boolean> ENTERED_IN_ERROR =
      of("identity/entered-in-error", GENERAL, new Flag());

  public static final Facet FACET =
      new Facet(
          "identity",
          Identity.class,
          GENERAL,
          List.of(
              NAMES,
              SEX,
              GENDER,
              BIRTH_DATE,
              BIRTH_DATE_LATEST,
              AGE_DISPUTED,
              BIRTH_PLACE,
              CITIZENSHIPS,
              STATELESS,
              LANGUAGES,
              ID_DOCUMENTS,
              PHOTO,
              BIOMETRIC_REF,
              ENTERED_IN_ERROR));
}
