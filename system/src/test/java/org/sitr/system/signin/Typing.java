package org.sitr.system.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Stack;

/// Typing into forms, and what comes between typing and sending.
final class Typing {
  private Typing() {}

  static void typeFirstContact(Desk desk) {
    desk.go("/first-contact");
    desk.fill("names.0.kind", "CURRENT");
    desk.fill("names.0.full", DraftTest.ARABIC);
    desk.fill("language", "ku");
    desk.fill("safe-to-talk", "YES");
    desk.fill("danger-now", "NO");
    desk.fill("source", "NGO");
    desk.fill("urgency", "SOON");
    desk.fill("own-words", DraftTest.WORDS);
  }

  static void typeWords(Desk desk, String ref) {
    desk.go("/change?id=" + ref + "&facet=first-contact");
    desk.fill("own-words", "Maryam, مريم");
  }

  /// A form that stood open when the second factor still served.
  static void sendReasonAsIfTheFactorHadRunOut(Page page, String ref) {
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

  /// Karim's own form, with the number that he saw in Amina's address.
  static void discardAsIfOnesOwn(Desk desk, String address) {
    desk.page()
        .evaluate(
            """
            id => {
              const form = document.getElementById('lock');
              form.action = '/discard';
              form.append(Object.assign(document.createElement('input'), { name: 'draft', value: id }));
              form.submit();
            }
            """,
            address.replaceAll(".*draft=([^&#]+).*", "$1"));
    desk.page().waitForURL(url -> !url.contains("draft="));
  }

  static void loseSession(Desk desk) {
    desk.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-SID"));
  }

  /// Keycloak still knows the browser; where it does not, it asks.
  static void back(Desk desk) {
    desk.page().waitForURL(url -> url.contains("draft="));
    desk.page().waitForSelector("main form#form");
  }

  /// Keycloak tells the time of a password in full seconds: one given in the second of the lock
  /// counts as given before it.
  static void password(Desk desk, String account) {
    desk.page().waitForSelector("#password");
    desk.page().waitForTimeout(1_100);
    desk.page().locator("#password").fill(Stack.running().account(account).password());
    desk.page().locator("#kc-login").click();
    desk.page().waitForSelector("main form#form");
  }

  static void nothingInAddressOrCookies(Desk desk) {
    var address = URLDecoder.decode(desk.page().url(), StandardCharsets.UTF_8);
    assertThat(address).doesNotContain("هدى").doesNotContain("feast");
    for (var cookie : desk.context().cookies())
      assertThat(URLDecoder.decode(cookie.value, StandardCharsets.UTF_8))
          .doesNotContain("هدى")
          .doesNotContain("feast");
  }
}
