package org.sitr.system.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.Stack;

/// Requests that carry Amina's cookie but were not made by a page of ours.
@Tag("badinput")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignRequestTest {
  private static final List<String> WRITES =
      List.of(
          "/first-contact",
          "/change",
          "/reveal",
          "/assign",
          "/exclusions",
          "/lock",
          "/sign-out",
          "/discard");

  private final Stack stack = Stack.running();
  private final String ref = Case.of("Foreign Request").ref();
  private final Desk amina = Desk.of("amina", Lang.EN);

  @AfterAll
  void leave() {
    amina.close();
  }

  @Test
  void a_write_without_the_forms_token_is_refused() {
    for (var address : WRITES) {
      var options = RequestOptions.create().setHeader("Sec-Fetch-Site", "same-origin");

      refused(post(address, options), address);
    }
  }

  @Test
  void a_write_from_another_site_is_refused_even_with_a_token() {
    amina.go("/change?id=" + ref + "&facet=contact");
    var token = amina.page().locator("main input[name=csrf]").first().inputValue();
    for (var from : List.of("cross-site", "same-site")) {
      var options =
          RequestOptions.create()
              .setHeader("Sec-Fetch-Site", from)
              .setHeader("Origin", "https://elsewhere.example");

      refused(post("/change?csrf=" + token, options), from);
    }
  }

  @Test
  void the_api_takes_no_cookie_for_a_token() {
    assertThat(cookies().get(stack.at("/api/me").toString()).status()).isEqualTo(401);
  }

  @Test
  void nobody_was_signed_out_by_it() {
    assertThat(amina.go("/home").status()).isEqualTo(200);
    assertThat(amina.page().locator("#username").count()).isZero();
  }

  private APIRequestContext cookies() {
    return amina.context().request();
  }

  private APIResponse post(String address, RequestOptions options) {
    options.setMaxRedirects(0).setForm(FormData.create().set("id", ref));
    return cookies().post(stack.at(address).toString(), options);
  }

  private static void refused(APIResponse answer, String what) {
    assertThat(answer.status()).as(what).isEqualTo(403);
    assertThat(answer.text()).doesNotContain("Exception").doesNotContain("org.sitr");
  }
}
