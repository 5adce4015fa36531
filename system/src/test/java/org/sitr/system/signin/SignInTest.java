package org.sitr.system.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Http;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.Stack;

@Tag("signin")
class SignInTest {
  private final Stack stack = Stack.running();

  @TestFactory
  List<DynamicTest> each_role_lands_on_a_page_with_something_on_it() {
    return List.of("amina", "salma", "grace", "adel", "nadia").stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> lands(name)))
        .toList();
  }

  private static void lands(String name) {
    try (var desk = Desk.of(name, Lang.EN)) {
      assertThat(desk.page().locator("main h1, main h2").count()).isPositive();
      assertThat(desk.page().locator(".invented").count()).as("marked as invented").isEqualTo(1);
      desk.look("home-" + name);
    }
  }

  @Test
  void every_role_and_no_appointment_learns_whom_to_call_and_nothing_else() {
    try (var viktor = Desk.of("viktor", Lang.EN)) {
      assertThat(viktor.text()).contains(stack.account("viktor").sub());
      viktor.look("no-appointment");
    }
  }

  @Test
  void the_language_goes_with_one_to_keycloak_and_back() {
    var desk = Desk.stranger("amina", Lang.AR);
    try (desk) {
      desk.page().navigate(stack.at("/home?lang=ar").toString());
      assertThat(desk.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
      desk.signIn();
      assertThat(desk.page().locator("html").getAttribute("lang")).isEqualTo("ar");
    }
  }

  @Test
  void the_address_that_one_asked_for_is_where_one_lands_with_its_query() {
    try (var desk = Desk.stranger("amina", Lang.EN)) {
      desk.page().navigate(stack.at("/search?q=huda&sort=ref").toString());
      desk.identify();
      assertThat(desk.address()).isEqualTo("/search?q=huda&sort=ref");
    }
  }

  @Test
  void two_tabs_sign_in_beside_each_other() {
    try (var desk = Desk.stranger("amina", Lang.EN)) {
      var second = desk.context().newPage();
      second.navigate(stack.at("/home").toString());
      desk.signIn();
      second.waitForTimeout(3_000);
      if (!second.url().startsWith(stack.url().toString()))
        second.navigate(stack.at("/home").toString());
      assertThat(second.url()).startsWith(stack.url().toString());
    }
  }

  @Test
  void a_callback_that_nobody_waits_for_signs_nobody_in() {
    var http = new Http(stack);
    for (var query : List.of("?code=x&state=y", "?error=access_denied&state=z", "", "?code=x")) {
      var answer = http.get(stack.at("/callback" + query), null);
      assertThat(answer.status()).as(query).isIn(302, 303, 400, 403, 404);
      assertThat(answer.text()).doesNotContain("Exception").doesNotContain("nimbus");
    }
  }

  @Test
  void pages_are_not_kept_by_browsers_and_cookies_are_locked_to_the_host() {
    try (var desk = Desk.of("amina", Lang.EN)) {
      var answer = desk.go("/home");
      assertThat(answer.headers().get("cache-control")).contains("no-store");
      assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
      assertThat(answer.headers().get("content-security-policy"))
          .contains("default-src 'self'")
          .doesNotContain("unsafe");
      for (var cookie : desk.context().cookies(stack.url().toString())) {
        assertThat(cookie.name).startsWith("__Host-");
        assertThat(cookie.httpOnly && cookie.secure).as(cookie.name).isTrue();
      }
    }
  }
}
