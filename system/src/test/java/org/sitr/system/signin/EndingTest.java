package org.sitr.system.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Http;
import org.sitr.system.desk.Keycloak;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.Stack;

/// How a session goes on, is locked and ends, with the real Keycloak.
///
/// Two tests are about what holds a minute later: their sessions begin before all others, and are
/// looked at last.
@Tag("signin")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndingTest {
  private static final Duration ACCESS_TOKEN_LIFE = Duration.ofSeconds(60);
  private static final int A_MINUTE_LATER = Integer.MAX_VALUE;

  private final Stack stack = Stack.running();
  private final Keycloak keycloak = new Keycloak(stack);
  private final Desk idle = Desk.of("omar", Lang.EN);
  private final Desk locked = Desk.of("lena", Lang.EN);
  private Instant began = Instant.MAX;

  @BeforeAll
  void lock() {
    keycloak.enabled("lena", false);
    began = Instant.now();
  }

  @AfterAll
  void unlock() {
    keycloak.enabled("lena", true);
    idle.close();
    locked.close();
  }

  @Test
  @Order(A_MINUTE_LATER)
  void parallel_requests_after_the_access_token_ended_all_succeed() throws InterruptedException {
    waitUntil(began.plus(ACCESS_TOKEN_LIFE).plusSeconds(2));

    var statuses =
        idle.page()
            .evaluate(
                "() => Promise.all(Array.from({length: 12}, () => fetch('/help').then(r => r.status)))");

    assertThat((List<?>) statuses).hasSize(12).allMatch(status -> status.equals(200));
  }

  @Test
  @Order(A_MINUTE_LATER)
  void a_locked_account_is_out_within_a_minute() throws InterruptedException {
    waitUntil(began.plus(ACCESS_TOKEN_LIFE));

    assertThat(isOut(locked)).isTrue();
  }

  @Test
  void a_sign_out_in_keycloak_ends_the_session_at_the_next_request() throws InterruptedException {
    try (var desk = Desk.of("nadia", Lang.EN)) {
      keycloak.signOut("nadia");

      assertThat(isOutWithin(desk, Duration.ofSeconds(20))).isTrue();
    }
  }

  @Test
  void a_locked_screen_asks_for_the_password_and_leads_back_to_the_page() {
    try (var desk = Desk.of("karim", Lang.EN)) {
      desk.go("/search?sort=ref");
      desk.page().locator("form#lock button").click();
      desk.page().waitForURL("**/locked");

      desk.go("/home");
      assertThat(desk.page().locator("#password").count()).as("asked by /home").isOne();
      desk.go("/sign-in");
      desk.page().locator("#password").fill(stack.account("karim").password());
      desk.page().locator("#kc-login").click();

      desk.page().waitForURL(url -> url.startsWith(stack.url().toString()));
      assertThat(desk.address()).isEqualTo("/search?sort=ref");
    }
  }

  @Test
  void whoever_signs_out_is_out_of_keycloak_too() {
    try (var desk = Desk.of("karim", Lang.EN)) {
      desk.page().locator("details.user summary").click();
      desk.page().locator("form[action='/sign-out'] button").click();
      desk.page().waitForURL("**/signed-out");

      desk.go("/home");

      assertThat(desk.page().locator("#username").count()).isOne();
    }
  }

  @Test
  void a_forged_logout_token_ends_nothing() {
    try (var desk = Desk.of("karim", Lang.EN)) {
      for (var token : List.of("x", unsigned(), "")) {
        var request =
            Http.request(stack.at("/back-channel-logout"), null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                .build();
        assertThat(new Http(stack).send(request).status()).isEqualTo(400);
      }

      assertThat(desk.go("/home").status()).isEqualTo(200);
      assertThat(desk.address()).startsWith("/home");
    }
  }

  private String unsigned() {
    var url = Base64.getUrlEncoder().withoutPadding();
    var head =
        url.encodeToString(
            "{\"alg\":\"none\",\"typ\":\"logout+jwt\"}".getBytes(StandardCharsets.UTF_8));
    var sub = stack.account("karim").sub();
    var body = "{\"iss\":\"x\",\"aud\":\"sitr-web\",\"sub\":\"" + sub + "\"}";
    return head + "." + url.encodeToString(body.getBytes(StandardCharsets.UTF_8)) + ".";
  }

  private static boolean isOutWithin(Desk desk, Duration most) throws InterruptedException {
    var until = Instant.now().plus(most);
    while (Instant.now().isBefore(until)) {
      if (isOut(desk)) return true;
      Thread.sleep(1_000);
    }
    return false;
  }

  private static boolean isOut(Desk desk) {
    desk.go("/home");
    return desk.page().locator("#username").count() == 1;
  }

  private static void waitUntil(Instant when) throws InterruptedException {
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), when).toMillis()));
  }
}
