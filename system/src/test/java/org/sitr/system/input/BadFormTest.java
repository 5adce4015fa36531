package org.sitr.system.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.Visitor;

/// The same in the pages: the error stands at its place, and what was typed is still there.
@Execution(ExecutionMode.CONCURRENT)
@Tag("badinput")
class BadFormTest {
  @Test
  void a_form_sent_too_early_says_what_is_missing_and_keeps_what_was_typed() {
    try (var grace = Desk.of("grace", Lang.EN)) {
      grace.go("/first-contact");
      grace.fill("own-words", "She said: not yet.");
      grace.submit();

      assertThat(grace.page().locator("[role=alert] a").count()).isPositive();
      assertThat(grace.page().locator("[aria-invalid=true]").count()).isPositive();
      assertThat(grace.field("own-words").inputValue()).isEqualTo("She said: not yet.");
      grace.look("first-contact-errors");
    }
  }

  @Test
  void an_impossible_date_and_a_deceiving_name_are_told_at_their_fields() {
    var ref = Case.of("Bad Form").ref();
    try (var amina = Desk.of("amina", Lang.EN)) {
      amina.go("/change?id=" + ref + "&facet=identity");
      amina.fill("birth-date.y", "1999");
      amina.fill("birth-date.m", "2");
      amina.fill("birth-date.d", "30");
      amina.fill("birth-place", "abc\u202Edef");
      amina.submit();

      assertThat(amina.page().locator("[id='birth-date.error']").count()).isEqualTo(1);
      assertThat(amina.page().locator("[id='birth-place.error']").count()).isEqualTo(1);
      assertThat(amina.field("birth-date.d").inputValue()).isEqualTo("30");
      amina.look("identity-errors");
    }
  }

  @Test
  void enter_in_a_field_does_what_the_main_button_does() {
    var ref = Case.of("Enter Pressed").ref();
    try (var amina = Desk.of("amina", Lang.EN)) {
      amina.go("/change?id=" + ref + "&facet=identity");
      amina.fill("birth-place", "Homs");
      amina.field("birth-place").press("Enter");
      amina.page().waitForURL(url -> url.contains("done=saved"));

      assertThat(amina.page().locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(amina.text()).contains("Homs");
    }
  }

  @Test
  void markup_typed_into_a_field_is_shown_and_never_run() {
    var ref = Case.of("<img src=x onerror=alert(1)>").ref();
    try (var amina = Desk.of("amina", Lang.EN)) {
      amina
          .page()
          .onDialog(dialog -> {
            throw new AssertionError("a script ran");
          });
      amina.go("/person?id=" + ref + "&tab=first-contact");

      assertThat(amina.text()).contains("<img src=x onerror=alert(1)>");
      assertThat(amina.page().locator("main img").count()).isZero();
    }
  }

  /// Over HTTP/1.1: so long an address ends a browser's HTTP/2 connection at the server.
  @Test
  void a_reference_of_four_thousand_characters_looks_like_an_unknown_one() {
    var amina = Visitor.of("amina");
    var unknown = amina.get("/person?id=0000-00");

    var answer = amina.get("/person?id=" + "x".repeat(4_000));

    assertThat(answer.status()).isEqualTo(unknown.status());
    assertThat(answer.text()).doesNotContain("Exception").doesNotContain("org.sitr.");
  }

  @Test
  void a_forged_or_broken_reference_looks_like_an_unknown_one() {
    try (var amina = Desk.of("amina", Lang.EN)) {
      var unknown = amina.go("/person?id=0000-00").status();
      for (var id :
          new String[] {
            "0000-01", "' OR 1=1 --", "../../etc/passwd", "%00", "x".repeat(2_000), ""
          }) {
        var answer =
            amina.go(
                "/person?id="
                    + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).as(id).isEqualTo(unknown);
        assertThat(amina.markup()).doesNotContain("Exception").doesNotContain("org.sitr.");
      }
    }
  }
}
