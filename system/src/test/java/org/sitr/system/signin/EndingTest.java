package org.sitr.system.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Http;
import org.sitr.system.desk.Keycloak;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.Stack;

/// How a session is locked and ends, with the real Keycloak.
@Tag("signin")
class EndingTest {
  private final Stack stack = Stack.running();
  private final Keycloak keycloak = new Keycloak(stack);

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
      if (desk.isOut()) return true;
      Thread.sleep(1_000);
    }
    return false;
  }
}
