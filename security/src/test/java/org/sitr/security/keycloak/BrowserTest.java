package org.sitr.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A browser's way in and up, and what can go wrong on it.
class BrowserTest {
  @TempDir Path folder;
  private Visit visit;

  @BeforeEach
  void build() {
    visit = new Visit(folder);
  }

  @AfterEach
  void close() {
    visit.close();
  }

  @Test
  void a_protected_page_leads_to_keycloak_and_back_to_itself() {
    var asked = visit.begin("/person?id=7F3Q-8E&tab=contact");

    var back = visit.answer(asked, UnaryOperator.identity());

    assertThat(asked).containsEntry("code_challenge_method", "S256").containsKeys("state", "nonce");
    assertThat(back.location()).isEqualTo("https://sitr.example/person?id=7F3Q-8E&tab=contact");
    assertThat(visit.page().who).extracting(SignedIn::sub).isEqualTo(FakeKeycloak.AMINA);
    assertThat(visit.house.keycloak.tokenRequests.getFirst())
        .contains("code_verifier=", "client_assertion=")
        .doesNotContain("client_secret");
  }

  @Test
  void the_session_id_changes_at_the_sign_in() {
    var asked = visit.begin("/home");
    var before = Objects.requireNonNull(visit.browser.session).id;

    visit.answer(asked, UnaryOperator.identity());

    assertThat(Objects.requireNonNull(visit.browser.session).id).isNotEqualTo(before);
  }

  @Test
  void two_tabs_both_arrive_where_they_were_going() {
    var one = visit.begin("/home");
    var two = visit.begin("/search?q=Tembo");

    assertThat(visit.answer(one, UnaryOperator.identity()).location()).endsWith("/home");
    assertThat(visit.answer(two, UnaryOperator.identity()).location()).endsWith("/search?q=Tembo");
  }

  @Test
  void an_answer_counts_once() {
    var asked = visit.begin("/home");
    visit.answer(asked, UnaryOperator.identity());

    Visit.assertProblem(visit.answer(asked, UnaryOperator.identity()), "sign-in-again");
  }

  @Test
  void another_browsers_answer_is_unknown() {
    var asked = visit.begin("/home");
    visit.browser.session = null;

    Visit.assertProblem(visit.answer(asked, UnaryOperator.identity()), "sign-in-again");
  }

  @Test
  void an_answer_that_comes_too_late_is_unknown() {
    var asked = visit.begin("/home");
    visit.house.clock.seconds = 601;

    Visit.assertProblem(visit.answer(asked, UnaryOperator.identity()), "sign-in-again");
  }

  @Test
  void tabs_beyond_the_bound_push_out_the_oldest() {
    var first = visit.begin("/home");
    for (var i = 0; i < PendingSignIns.CAPACITY; i++) {
      visit.begin("/home");
    }

    Visit.assertProblem(visit.answer(first, UnaryOperator.identity()), "sign-in-again");
  }

  @Test
  void an_answer_of_another_issuer_or_of_none_is_refused() {
    visit.house.keycloak.grant(visit.house.keycloak.idClaims("n"));

    var mixedUp = visit.callback(visit.begin("/home"), "https://evil.example/realms/sitr");
    var nameless =
        visit.browser.open(
            visit.house.mechanism,
            "/callback?code=c&state=" + visit.begin("/home").get("state"),
            false);

    Visit.assertProblem(mixedUp, "sign-in-refused");
    Visit.assertProblem(nameless, "sign-in-refused");
    assertThat(visit.house.keycloak.tokenRequests).isEmpty();
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
    var asked = visit.begin("/home");
    visit.house.signIns.away = true;

    assertThat(visit.answer(asked, UnaryOperator.identity()).status).isEqualTo(503);
    visit.house.signIns.away = false;
    assertThat(visit.page().who).isNull();
  }

  @Test
  void while_keycloak_does_not_answer_the_page_says_so() {
    var asked = visit.begin("/home");
    visit.house.keycloak.tokenStatus = 503;

    Visit.assertProblem(
        visit.callback(asked, visit.house.keycloak.issuer().toString()), "keycloak-away");
  }

  @Test
  void a_step_up_asks_for_the_factor_as_essential_and_returns_to_the_field() {
    visit.signIn();

    var asked = visit.beginStepUp("/reveal?id=7F3Q-8E&facet=location");
    var back = visit.answer(asked, c -> c.claim("acr", "mfa"));

    assertThat(asked.get("claims")).contains("\"essential\":true", "\"mfa\"");
    assertThat(back.location()).endsWith("/reveal?id=7F3Q-8E&facet=location");
    assertThat(Objects.requireNonNull(visit.page().who).steppedUpAt()).isPresent();
    assertThat(visit.house.signIns.entries).contains("stepped up " + FakeKeycloak.AMINA);
  }

  @Test
  void a_step_up_by_another_person_is_refused_and_changes_nothing() {
    visit.signIn();

    var back =
        visit.answer(visit.beginStepUp("/home"), c -> c.claim("acr", "mfa").subject("karim"));

    Visit.assertProblem(back, "other-person");
    assertThat(Objects.requireNonNull(visit.page().who).sub()).isEqualTo(FakeKeycloak.AMINA);
    assertThat(visit.house.signIns.entries).contains("refused OTHER_PERSON");
  }

  @Test
  void a_step_up_without_the_factor_or_with_an_old_one_is_refused() {
    visit.signIn();
    var old = visit.house.clock.instant().getEpochSecond() - 601;

    Visit.assertProblem(
        visit.answer(visit.beginStepUp("/home"), c -> c.claim("acr", "pwd")), "second-factor");
    Visit.assertProblem(
        visit.answer(
            visit.beginStepUp("/home"), c -> c.claim("acr", "mfa").claim("auth_time", old)),
        "second-factor");
    assertThat(Objects.requireNonNull(visit.page().who).steppedUpAt()).isEmpty();
  }

  @Test
  void a_step_up_leads_back_to_our_own_pages_only() {
    visit.signIn();

    for (var evil : new String[] {"//evil.example", "https://evil.example", "/\\evil", "/a\r\nb"}) {
      assertThatThrownBy(() -> visit.house.stepUps.begin(visit.browser.request("/home"), evil))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private void assertNotIn(UnaryOperator<JWTClaimsSet.Builder> token) {
    Visit.assertProblem(visit.answer(visit.begin("/home"), token), "sign-in-refused");
    assertThat(visit.page().who).isNull();
  }
}
