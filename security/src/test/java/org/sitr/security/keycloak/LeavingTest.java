package org.sitr.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A browser's way out: locked, signed out, ended elsewhere, another person; and what comes too
/// late.
class LeavingTest {
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
  void locking_asks_for_the_password_again_even_without_our_cookie() {
    visit.signIn();
    visit.house.signOuts.lock(visit.browser.request("/lock"), "/person?id=7F3Q-8E");
    visit.browser.session = null;
    var then = visit.house.clock.instant().getEpochSecond();
    visit.house.clock.seconds = 5;

    var silent = visit.answer(visit.begin("/home"), c -> c.claim("auth_time", then - 1));

    assertThat(FakeBrowser.parameters(URI.create(silent.location()).getRawQuery()))
        .containsEntry("prompt", "login");
    assertThat(visit.page().who).isNull();
  }

  @Test
  void unlocking_returns_to_the_locked_page() {
    visit.signIn();
    visit.house.signOuts.lock(visit.browser.request("/lock"), "/person?id=7F3Q-8E");
    visit.house.clock.seconds = 5;

    var asked =
        Visit.leadsTo(visit.browser.open(visit.house.mechanism, "/sign-in", false).location());
    var later = visit.house.clock.instant().getEpochSecond();
    var back = visit.answer(asked, c -> c.claim("auth_time", later));

    assertThat(asked).containsEntry("prompt", "login");
    assertThat(back.location()).endsWith("/person?id=7F3Q-8E");
    assertThat(visit.page().who).isNotNull();
  }

  @Test
  void signing_out_ends_the_session_and_leads_through_keycloak() {
    visit.signIn();
    var outcome = new FakeBrowser.Outcome();

    visit.house.signOuts.signOut(
        visit.browser.request("/sign-out"), visit.browser.response(outcome));

    assertThat(visit.browser.session).isNull();
    assertThat(outcome.text()).contains("/logout?", "id_token_hint=", "post_logout_redirect_uri=");
    assertThat(visit.house.signIns.entries).endsWith("signed out OWN");
  }

  @Test
  void a_session_ended_elsewhere_is_out_at_the_next_request() {
    visit.signIn();
    visit.house.signIns.ends.add(
        new SignOut(SignOut.How.BACK_CHANNEL, FakeKeycloak.SID, null, visit.house.clock.instant()));

    assertThat(visit.page().who).isNull();
    assertThat(visit.browser.session).extracting(s -> s.attributes.size()).isEqualTo(1);
  }

  @Test
  void another_person_in_the_same_browser_starts_afresh() {
    visit.signIn();
    var tab = visit.begin("/sign-in");

    visit.answer(tab, c -> c.subject("karim").claim("sid", "s-2"));

    assertThat(Objects.requireNonNull(visit.page().who).sub()).isEqualTo("karim");
    assertThat(visit.house.signIns.entries).contains("signed out OTHER_PERSON");
  }

  @Test
  void a_form_of_somebody_signed_out_is_left_to_the_application_and_a_scripts_is_not() {
    visit.browser.method = "POST";
    visit.browser.headers.put("Content-Type", "application/x-www-form-urlencoded");

    assertThat(visit.page().forwarded).isEqualTo(KeycloakMechanism.LATE_FORM);
    visit.browser.headers.put("Sec-Fetch-Mode", "cors");
    assertThat(visit.page().forwarded).isNull();
  }

  @Test
  void a_page_locked_after_its_session_ended_leads_back_whoever_had_it_and_nobody_else() {
    visit.house.signOuts.lock(
        visit.browser.request("/lock"), "/change?draft=1", FakeKeycloak.AMINA);

    assertThat(visit.answer(visit.begin("/sign-in"), UnaryOperator.identity()).location())
        .endsWith("/change?draft=1");
    visit.house.signOuts.lock(
        visit.browser.request("/lock"), "/change?draft=1", FakeKeycloak.AMINA);
    assertThat(
            visit
                .answer(visit.begin("/sign-in"), c -> c.subject("karim").claim("sid", "s-2"))
                .location())
        .doesNotContain("draft");
  }

  @Test
  void a_post_or_a_script_of_somebody_signed_out_is_told_so() {
    visit.browser.method = "POST";
    assertThat(visit.page().status).isEqualTo(401);
    visit.browser.method = "GET";
    visit.browser.headers.put("Sec-Fetch-Mode", "cors");
    assertThat(visit.page().status).isEqualTo(401);
    assertThat(visit.browser.open(visit.house.mechanism, "/api/me", true).text())
        .isEqualTo("{\"error\":\"signed-out\"}");
  }
}
