package org.sitr.system.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
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
  private static final String ARABIC = "هدى ا\u0654حمد شَّ شَّ  السالم\u200F";

  private static final String WORDS = "She said:\nnot before the feast. قالت: ليس قبل العيد.";

  private final Stack stack = Stack.running();

  @ParameterizedTest
  @EnumSource(Lang.class)
  void a_first_contact_typed_while_the_session_was_lost_comes_back_byte_for_byte(Lang lang) {
    try (var grace = Desk.of("grace", lang)) {
      typeFirstContact(grace);

      loseSession(grace);
      grace.submit();
      back(grace);

      assertThat(grace.field("names.0.full").inputValue()).isEqualTo(ARABIC);
      assertThat(grace.field("own-words").inputValue()).isEqualTo(WORDS);
      assertThat(grace.field("language").first().inputValue()).isEqualTo("ku");
      assertThat(grace.page().locator("#kept").count()).isOne();
      grace.look("first-contact-back");
      nothingInAddressOrCookies(grace);
      grace.fill("names.0.full", "هدى السالم");
      grace.submit();
      assertThat(grace.address()).startsWith("/person").contains("done=recorded");
    }
  }

  @Test
  void a_screen_locked_over_a_form_comes_back_with_what_was_typed() {
    var ref = Case.of("Locked Over").ref();
    try (var amina = Desk.of("amina", Lang.EN)) {
      typeWords(amina, ref);

      amina.page().keyboard().press("F9");
      amina.page().waitForURL("**/locked");
      assertThat(amina.markup()).doesNotContain("Maryam");
      amina.page().locator("main a.btn-primary").click();
      password(amina, "amina");

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
      typeWords(amina, ref);
      var other = amina.context().newPage();
      other.navigate(stack.at("/home").toString());
      other.keyboard().press("F9");
      other.waitForURL("**/locked");

      amina.submit();
      password(amina, "amina");

      assertThat(amina.field("own-words").inputValue()).isEqualTo("Maryam, مريم");
    }
  }

  @Test
  void a_form_sent_after_keycloak_ended_the_session_is_not_lost() {
    var ref = Case.of("Ended Elsewhere").ref();
    try (var amina = Desk.of("amina", Lang.AR)) {
      typeWords(amina, ref);
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
      typeWords(amina, ref);
      loseSession(amina);
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
      sendReasonAsIfTheFactorHadRunOut(amina.page(), ref);
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
      typeWords(amina, ref);
      loseSession(amina);
      amina.submit();
      back(amina);
      var draft = amina.address();

      karim.go(draft);
      assertThat(karim.markup()).doesNotContain("Maryam");
      assertThat(karim.page().locator("#kept-gone").count()).isOne();
      karim.look("draft-of-another");

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
      typeWords(amina, ref);
      loseSession(amina);
      log.mark();

      amina.submit();
      back(amina);

      assertThat(log.actions()).contains("KEEP_LATE_FORM allowed", "REOPEN_DRAFT allowed");
      for (var row : sql.bytes("SELECT content FROM draft"))
        assertThat(new String(row, StandardCharsets.UTF_8)).doesNotContain("Maryam");
      amina.submit();
      assertThat(amina.address()).contains("done=saved");
    }
  }

  private static void typeFirstContact(Desk desk) {
    desk.go("/first-contact");
    desk.fill("names.0.kind", "CURRENT");
    desk.fill("names.0.full", ARABIC);
    desk.fill("language", "ku");
    desk.fill("safe-to-talk", "YES");
    desk.fill("danger-now", "NO");
    desk.fill("source", "NGO");
    desk.fill("urgency", "SOON");
    desk.fill("own-words", WORDS);
  }

  private static void typeWords(Desk desk, String ref) {
    desk.go("/change?id=" + ref + "&facet=first-contact");
    desk.fill("own-words", "Maryam, مريم");
  }

  /// A form that stood open when the second factor still served.
  private static void sendReasonAsIfTheFactorHadRunOut(Page page, String ref) {
    page.evaluate(
        """
        ref => {
          const form = document.getElementById('form');
          form.action = '/reveal?id=' + ref + '&facet=location';
          const csrf = form.elements.csrf.value;
          form.replaceChildren();
          const add = (name, value) => form.append(Object.assign(document.createElement('input'), { name, value }));
          add('csrf', csrf); add('do', 'reveal'); add('why', 'R05'); add('sentence', 'The hearing is tomorrow');
          form.submit();
        }
        """,
        ref);
  }

  private static void loseSession(Desk desk) {
    desk.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-SID"));
  }

  /// Keycloak still knows the browser; where it does not, it asks.
  private void back(Desk desk) {
    desk.page().waitForURL(url -> url.contains("draft="));
    desk.page().waitForSelector("main form#form");
  }

  /// Keycloak tells the time of a password in full seconds: one given in the second of the lock
  /// counts as given before it.
  private void password(Desk desk, String account) {
    desk.page().waitForSelector("#password");
    desk.page().waitForTimeout(1_100);
    desk.page().locator("#password").fill(stack.account(account).password());
    desk.page().locator("#kc-login").click();
    desk.page().waitForSelector("main form#form");
  }

  private static void nothingInAddressOrCookies(Desk desk) {
    var address = URLDecoder.decode(desk.page().url(), StandardCharsets.UTF_8);
    assertThat(address).doesNotContain("هدى").doesNotContain("feast");
    for (var cookie : desk.context().cookies())
      assertThat(URLDecoder.decode(cookie.value, StandardCharsets.UTF_8))
          .doesNotContain("هدى")
          .doesNotContain("feast");
  }
}
