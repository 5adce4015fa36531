package org.sitr.system.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Entries;
import org.sitr.system.desk.Keycloak;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.Sql;
import org.sitr.system.desk.Stack;

/// What somebody typed is there again after whatever ended the session or stood before it, and
/// nobody else sees it.
@Tag("signin")
class DraftTest {
  /// Marks that a normaliser would compose or put in another order, a direction mark, two blanks.
  static final String ARABIC = "هدى ا\u0654حمد شَّ شَّ  السالم\u200F";

  static final String WORDS = "She said:\nnot before the feast. قالت: ليس قبل العيد.";

  private final Stack stack = Stack.running();

  @ParameterizedTest
  @EnumSource(Lang.class)
  void a_first_contact_typed_while_the_session_was_lost_comes_back_byte_for_byte(Lang lang) {
    try (var grace = Desk.of("grace", lang)) {
      Typing.typeFirstContact(grace);

      Typing.loseSession(grace);
      grace.submit();
      Typing.back(grace);

      assertThat(grace.field("names.0.full").inputValue()).isEqualTo(ARABIC);
      assertThat(grace.field("own-words").inputValue()).isEqualTo(WORDS);
      assertThat(grace.field("language").first().inputValue()).isEqualTo("ku");
      assertThat(grace.page().locator("#kept").count()).isOne();
      grace.look("first-contact-back");
      Typing.nothingInAddressOrCookies(grace);
      grace.fill("names.0.full", "هدى السالم");
      grace.submit();
      assertThat(grace.address()).startsWith("/person").contains("done=recorded");
    }
  }

  @Test
  void a_screen_locked_over_a_form_comes_back_with_what_was_typed() {
    var ref = Case.of("Locked Over").ref();
    try (var amina = Desk.of("amina", Lang.EN)) {
      Typing.typeWords(amina, ref);

      amina.page().keyboard().press("F9");
      amina.page().waitForURL("**/locked");
      assertThat(amina.markup()).doesNotContain("Maryam");
      amina.page().locator("main a.btn-primary").click();
      Typing.password(amina, "amina");

      assertThat(amina.field("own-words").inputValue()).isEqualTo("Maryam, مريم");
      amina.submit();
      assertThat(amina.address()).contains("done=saved");
      assertThat(amina.text()).contains("Maryam, مريم");
    }
  }

  @Test
  void a_form_left_open_in_a_tab_beside_a_locked_one_is_not_lost() {
    var ref = Case.of("Locked Beside").ref();
    try (var amina = Desk.of("amina", Lang.EN)) {
      Typing.typeWords(amina, ref);
      var other = amina.context().newPage();
      other.navigate(stack.at("/home").toString());
      other.keyboard().press("F9");
      other.waitForURL("**/locked");

      amina.submit();
      Typing.password(amina, "amina");

      assertThat(amina.field("own-words").inputValue()).isEqualTo("Maryam, مريم");
    }
  }

  @Test
  void a_form_sent_after_keycloak_ended_the_session_is_not_lost() {
    var ref = Case.of("Ended Elsewhere").ref();
    try (var amina = Desk.of("amina", Lang.AR)) {
      Typing.typeWords(amina, ref);
      new Keycloak(stack).signOut("amina");

      amina.submit();
      amina.identify();

      assertThat(amina.field("own-words").inputValue()).isEqualTo("Maryam, مريم");
      assertThat(amina.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
      amina.look("change-back");
    }
  }

  @Test
  void a_form_of_the_session_before_is_brought_back_not_refused() {
    var ref = Case.of("Two Sessions").ref();
    try (var amina = Desk.of("amina", Lang.EN)) {
      Typing.typeWords(amina, ref);
      Typing.loseSession(amina);
      amina.context().newPage().navigate(stack.at("/home").toString());

      amina.submit();

      assertThat(amina.address()).startsWith("/change?id=" + ref).contains("draft=");
      assertThat(amina.field("own-words").inputValue()).isEqualTo("Maryam, مريم");
    }
  }

  @Test
  void the_reason_for_an_address_outlives_the_second_factor() {
    var ref = Case.of("Second Factor").ref();
    try (var amina = Desk.of("amina", Lang.EN)) {
      amina.go("/change?id=" + ref + "&facet=contact");
      Typing.sendReasonAsIfTheFactorHadRunOut(amina.page(), ref);
      amina.page().waitForSelector("#otp");
      amina.secondFactorIfAsked();

      assertThat(amina.address()).startsWith("/reveal?id=" + ref);
      assertThat(amina.field("why").inputValue()).isEqualTo("R05");
      assertThat(amina.field("sentence").inputValue()).isEqualTo("The hearing is tomorrow");
      amina.look("reveal-back");
      amina.submit();
      assertThat(amina.page().locator(".revealed").count()).isOne();
    }
  }

  @Test
  void what_one_typed_is_not_there_for_another_and_its_draft_ends_when_it_is_discarded() {
    var ref = Case.of("Two People").ref();
    new Case(ref).assign("karim", "deputy");
    try (var amina = Desk.of("amina", Lang.EN);
        var karim = Desk.of("karim", Lang.EN)) {
      Typing.typeWords(amina, ref);
      Typing.loseSession(amina);
      amina.submit();
      Typing.back(amina);
      var draft = amina.address();

      karim.go(draft);
      assertThat(karim.markup()).doesNotContain("Maryam");
      assertThat(karim.page().locator("#kept-gone").count()).isOne();
      karim.look("draft-of-another");
      Typing.discardAsIfOnesOwn(karim, draft);
      amina.go(draft);
      assertThat(amina.field("own-words").inputValue()).isEqualTo("Maryam, مريم");

      amina.page().locator("#kept button").click();
      amina.page().waitForURL(url -> !url.contains("draft="));
      assertThat(amina.address()).isEqualTo("/change?id=" + ref + "&facet=first-contact");
      assertThat(amina.field("own-words").inputValue()).isEmpty();
      amina.go(draft);
      assertThat(amina.page().locator("#kept-gone").count()).isOne();
    }
  }

  @Test
  void a_kept_form_is_sealed_and_each_step_is_an_entry() {
    var ref = Case.of("Sealed Draft").ref();
    try (var amina = Desk.of("amina", Lang.EN);
        var sql = Sql.administrator(stack)) {
      var log = new Entries(sql);
      Typing.typeWords(amina, ref);
      Typing.loseSession(amina);
      log.mark();

      amina.submit();
      Typing.back(amina);

      assertThat(log.actions()).contains("KEEP_LATE_FORM allowed", "REOPEN_DRAFT allowed");
      for (var row : sql.bytes("SELECT content FROM draft"))
        assertThat(new String(row, StandardCharsets.UTF_8)).doesNotContain("Maryam");
      amina.submit();
      assertThat(amina.address()).contains("done=saved");
    }
  }
}
