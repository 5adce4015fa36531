package org.sitr.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A browser's way in, up, out and back, and what can go wrong on it.
class BrowserTest {
  @TempDir Path folder;
  private House house;
  private final FakeBrowser browser = new FakeBrowser();

  @BeforeEach
  void build() {
    house = new House(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_protected_page_leads_to_keycloak_and_back_to_itself() {
    var asked = begin("/person?id=7F3Q-88&tab=contact");

    var back = answer(asked, UnaryOperator.identity());

    assertThat(asked).containsEntry("code_challenge_method", "S256").containsKeys("state", "nonce");
    assertThat(back.location()).isEqualTo("https://sitr.example/person?id=7F3Q-88&tab=contact");
    assertThat(page().who).extracting(SignedIn::sub).isEqualTo(FakeKeycloak.AMINA);
    assertThat(house.keycloak.tokenRequests.getFirst())
        .contains("code_verifier=", "client_assertion=")
        .doesNotContain("client_secret");
  }

  @Test
  void the_session_id_changes_at_the_sign_in() {
    var asked = begin("/home");
    var before = Objects.requireNonNull(browser.session).id;

    answer(asked, UnaryOperator.identity());

    assertThat(Objects.requireNonNull(browser.session).id).isNotEqualTo(before);
  }

  @Test
  void two_tabs_both_arrive_where_they_were_going() {
    var one = begin("/home");
    var two = begin("/search?q=Tembo");

    assertThat(answer(one, UnaryOperator.identity()).location()).endsWith("/home");
    assertThat(answer(two, UnaryOperator.identity()).location()).endsWith("/search?q=Tembo");
  }

  @Test
  void an_answer_counts_once() {
    var asked = begin("/home");
    answer(asked, UnaryOperator.identity());

    assertProblem(answer(asked, UnaryOperator.identity()), "sign-in-again");
  }

  @Test
  void another_browsers_answer_is_unknown() {
    var asked = begin("/home");
    browser.session = null;

    assertProblem(answer(asked, UnaryOperator.identity()), "sign-in-again");
  }

  @Test
  void an_answer_that_comes_too_late_is_unknown() {
    var asked = begin("/home");
    house.clock.seconds = 601;

    assertProblem(answer(asked, UnaryOperator.identity()), "sign-in-again");
  }

  @Test
  void tabs_beyond_the_bound_push_out_the_oldest() {
    var first = begin("/home");
    for (var i = 0; i < PendingSignIns.CAPACITY; i++) {
      begin("/home");
    }

    assertProblem(answer(first, UnaryOperator.identity()), "sign-in-again");
  }

  @Test
  void an_answer_of_another_issuer_or_of_none_is_refused() {
    house.keycloak.grant(house.keycloak.idClaims("n"));

    var mixedUp = callback(begin("/home"), "https://evil.example/realms/sitr");
    var nameless =
        browser.open(
            house.mechanism, "/callback?code=c&state=" + begin("/home").get("state"), false);

    assertProblem(mixedUp, "sign-in-refused");
    assertProblem(nameless, "sign-in-refused");
    assertThat(house.keycloak.tokenRequests).isEmpty();
  }

  @Test
  void an_id_token_that_does_not_hold_is_refused() {
    assertNotIn(c -> c.claim("nonce", "another"));
    assertNotIn(c -> c.audience("another-client"));
    assertNotIn(c -> c.issuer("https://elsewhere.example"));
    assertNotIn(c -> c.claim("typ", "Bearer"));
    assertNotIn(c -> c.claim("auth_time", null));
  }

  @Test
  void nobody_is_signed_in_while_the_log_is_away() {
    var asked = begin("/home");
    house.signIns.away = true;

    assertThat(answer(asked, UnaryOperator.identity()).status).isEqualTo(503);
    house.signIns.away = false;
    assertThat(page().who).isNull();
  }

  @Test
  void while_keycloak_does_not_answer_the_page_says_so() {
    var asked = begin("/home");
    house.keycloak.tokenStatus = 503;

    assertProblem(callback(asked, house.keycloak.issuer().toString()), "keycloak-away");
  }

  @Test
  void a_step_up_asks_for_the_factor_as_essential_and_returns_to_the_field() {
    signIn();

    var asked = beginStepUp("/reveal?id=7F3Q-88&facet=location");
    var back = answer(asked, c -> c.claim("acr", "mfa"));

    assertThat(asked.get("claims")).contains("\"essential\":true", "\"mfa\"");
    assertThat(back.location()).endsWith("/reveal?id=7F3Q-88&facet=location");
    assertThat(Objects.requireNonNull(page().who).steppedUpAt()).isPresent();
    assertThat(house.signIns.entries).contains("stepped up " + FakeKeycloak.AMINA);
  }

  @Test
  void a_step_up_by_another_person_is_refused_and_changes_nothing() {
    signIn();

    var back = answer(beginStepUp("/home"), c -> c.claim("acr", "mfa").subject("karim"));

    assertProblem(back, "other-person");
    assertThat(Objects.requireNonNull(page().who).sub()).isEqualTo(FakeKeycloak.AMINA);
    assertThat(house.signIns.entries).contains("refused OTHER_PERSON");
  }

  @Test
  void a_step_up_without_the_factor_or_with_an_old_one_is_refused() {
    signIn();
    var old = house.clock.instant().getEpochSecond() - 601;

    assertProblem(answer(beginStepUp("/home"), c -> c.claim("acr", "pwd")), "second-factor");
    assertProblem(
        answer(beginStepUp("/home"), c -> c.claim("acr", "mfa").claim("auth_time", old)),
        "second-factor");
    assertThat(Objects.requireNonNull(page().who).steppedUpAt()).isEmpty();
  }

  @Test
  void a_step_up_leads_back_to_our_own_pages_only() {
    signIn();

    for (var evil : new String[] {"//evil.example", "https://evil.example", "/\\evil", "/a\r\nb"}) {
      assertThatThrownBy(() -> house.stepUps.begin(browser.request("/home"), evil))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void locking_asks_for_the_password_again_even_without_our_cookie() {
    signIn();
    house.signOuts.lock(browser.request("/lock"), "/person?id=7F3Q-88");
    browser.session = null;
    var then = house.clock.instant().getEpochSecond();
    house.clock.seconds = 5;

    var silent = answer(begin("/home"), c -> c.claim("auth_time", then - 1));

    assertThat(FakeBrowser.parameters(URI.create(silent.location()).getRawQuery()))
        .containsEntry("prompt", "login");
    assertThat(page().who).isNull();
  }

  @Test
  void unlocking_returns_to_the_locked_page() {
    signIn();
    house.signOuts.lock(browser.request("/lock"), "/person?id=7F3Q-88");
    house.clock.seconds = 5;

    var asked = leadsTo(browser.open(house.mechanism, "/sign-in", false).location());
    var later = house.clock.instant().getEpochSecond();
    var back = answer(asked, c -> c.claim("auth_time", later));

    assertThat(asked).containsEntry("prompt", "login");
    assertThat(back.location()).endsWith("/person?id=7F3Q-88");
    assertThat(page().who).isNotNull();
  }

  @Test
  void signing_out_ends_the_session_and_leads_through_keycloak() {
    signIn();
    var outcome = new FakeBrowser.Outcome();

    house.signOuts.signOut(browser.request("/sign-out"), browser.response(outcome));

    assertThat(browser.session).isNull();
    assertThat(outcome.text()).contains("/logout?", "id_token_hint=", "post_logout_redirect_uri=");
    assertThat(house.signIns.entries).endsWith("signed out OWN");
  }

  @Test
  void a_session_ended_elsewhere_is_out_at_the_next_request() {
    signIn();
    house.signIns.ends.add(
        new SignOut(SignOut.How.BACK_CHANNEL, FakeKeycloak.SID, null, house.clock.instant()));

    assertThat(page().who).isNull();
    assertThat(browser.session).extracting(s -> s.attributes.size()).isEqualTo(1);
  }

  @Test
  void another_person_in_the_same_browser_starts_afresh() {
    signIn();
    var tab = begin("/sign-in");

    answer(tab, c -> c.subject("karim").claim("sid", "s-2"));

    assertThat(Objects.requireNonNull(page().who).sub()).isEqualTo("karim");
    assertThat(house.signIns.entries).contains("signed out OTHER_PERSON");
  }

  @Test
  void a_form_of_somebody_signed_out_is_left_to_the_application_and_a_scripts_is_not() {
    browser.method = "POST";
    browser.headers.put("Content-Type", "application/x-www-form-urlencoded");

    assertThat(page().forwarded).isEqualTo(KeycloakMechanism.LATE_FORM);
    browser.headers.put("Sec-Fetch-Mode", "cors");
    assertThat(page().forwarded).isNull();
  }

  @Test
  void a_page_locked_after_its_session_ended_leads_back_whoever_had_it_and_nobody_else() {
    house.signOuts.lock(browser.request("/lock"), "/change?draft=1", FakeKeycloak.AMINA);

    assertThat(answer(begin("/sign-in"), UnaryOperator.identity()).location())
        .endsWith("/change?draft=1");
    house.signOuts.lock(browser.request("/lock"), "/change?draft=1", FakeKeycloak.AMINA);
    assertThat(answer(begin("/sign-in"), c -> c.subject("karim").claim("sid", "s-2")).location())
        .doesNotContain("draft");
  }

  @Test
  void a_post_or_a_script_of_somebody_signed_out_is_told_so() {
    browser.method = "POST";
    assertThat(page().status).isEqualTo(401);
    browser.method = "GET";
    browser.headers.put("Sec-Fetch-Mode", "cors");
    assertThat(page().status).isEqualTo(401);
    assertThat(browser.open(house.mechanism, "/api/me", true).text())
        .isEqualTo("{\"error\":\"signed-out\"}");
  }

  private FakeBrowser.Outcome page() {
    return browser.open(house.mechanism, "/home", true);
  }

  private void signIn() {
    answer(begin("/home"), UnaryOperator.identity());
  }

  private Map<String, String> begin(String address) {
    return leadsTo(browser.open(house.mechanism, address, true).location());
  }

  private Map<String, String> beginStepUp(String returnTo) {
    var address = house.stepUps.begin(browser.request("/home"), returnTo);
    var page = browser.open(house.mechanism, address, true).text();
    var link = page.substring(page.indexOf("url=") + 4, page.indexOf("\"></head>"));
    return leadsTo(link.replace("&amp;", "&"));
  }

  private static Map<String, String> leadsTo(String address) {
    return FakeBrowser.parameters(URI.create(address).getRawQuery());
  }

  private FakeBrowser.Outcome answer(
      Map<String, String> asked, UnaryOperator<JWTClaimsSet.Builder> token) {
    var nonce = Objects.requireNonNull(asked.get("nonce"));
    house.keycloak.grant(token.apply(house.keycloak.idClaims(nonce)));
    return callback(asked, house.keycloak.issuer().toString());
  }

  private FakeBrowser.Outcome callback(Map<String, String> asked, String issuer) {
    var address = "/callback?code=c&state=" + asked.get("state") + "&iss=" + issuer;
    return browser.open(house.mechanism, address, false);
  }

  private void assertNotIn(UnaryOperator<JWTClaimsSet.Builder> token) {
    assertProblem(answer(begin("/home"), token), "sign-in-refused");
    assertThat(page().who).isNull();
  }

  private static void assertProblem(FakeBrowser.Outcome outcome, String code) {
    assertThat(outcome.location()).isEqualTo("https://sitr.example/problem?code=" + code);
  }
}
