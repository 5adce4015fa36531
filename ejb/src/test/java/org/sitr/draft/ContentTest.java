package org.sitr.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTest {

  private static final Map<String, String> TYPED =
      Map.of("location/safe-place", "Lime Row \"3\"\nflat 2\tback", "x", "سِتر");

  @Test
  void what_was_typed_comes_back_as_it_was() {
    var content = Content.write("/change", "ann", TYPED);

    assertThat(Content.read(content, "/change", "ann")).contains(TYPED);
  }

  @Test
  void what_a_form_will_refuse_is_kept_all_the_same() {
    var bad = Map.of("identity/birth-place", "\u202Eevil\u0000 a\u0301 \uD83D\uDE00 \uFFFF");

    var sealedText = DraftRow.CONTENT.form().write(Content.write("/change", "ann", bad));

    assertThat(Content.read(sealedText, "/change", "ann")).contains(bad);
  }

  /// What normalisation would compose or replace: sealed text is in NFC, what was typed need not
  /// be.
  @Test
  void what_was_typed_comes_back_byte_for_byte() {
    var typed =
        Map.of(
            "ohm and angstrom", "\u2126 \u212B",
            "jamo", "\u1112\u1161\u11AB",
            "marks in another order", "\u0634\u0651\u064E \u0634\u064E\u0651",
            "hamza apart", "\u0627\u0654",
            "blanks", "  x \u00A0\u200F ");

    var sealedText = DraftRow.CONTENT.form().write(Content.write("/change", "ann", typed));
    var sealed = java.text.Normalizer.normalize(sealedText, java.text.Normalizer.Form.NFC);

    assertThat(Content.read(sealed, "/change", "ann")).contains(typed);
  }

  @Test
  void somebody_elses_draft_and_another_forms_are_not_there_R3() {
    var content = Content.write("/change", "ann", TYPED);

    assertThat(Content.read(content, "/change", "bob")).isEmpty();
    assertThat(Content.read(content, "/first-contact", "ann")).isEmpty();
    assertThat(Content.read("{}", "/change", "ann")).isEmpty();
  }

  @Test
  void an_address_that_names_no_draft_names_none() {
    assertThat(DraftId.parse("1")).isEmpty();
    assertThat(DraftId.parse("z".repeat(36))).isEmpty();
    assertThat(DraftId.parse("6f1b2c1e-0000-4000-8000-000000000001")).isPresent();
  }
}
