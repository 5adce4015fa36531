package org.sitr.system.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sitr.system.account.Account;

/// One account at one browser in one language.
///
/// Everything that a page does wrong while nobody looks is kept and fails [#look] and [#close]:
/// breaking the content security policy, an exception in a script, a request to another host.
public final class Desk implements AutoCloseable {
  private final Stack stack = Stack.running();
  private final Account account;
  private final Lang lang;
  private final BrowserContext context;
  private final Page page;
  private final List<String> wrongs = new ArrayList<>();

  private Desk(Account account, Lang lang, int width) {
    this.account = account;
    this.lang = lang;
    context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(lang.locale)
                    .setViewportSize(width, 900)
                    .setIgnoreHTTPSErrors(true));
    context.setDefaultTimeout(40_000); // a machine may be busy; what is wrong fails anyway
    Watch.over(context, stack.url(), wrongs);
    page = context.newPage();
  }

  /// Sits down and signs in by Keycloak's own pages.
  public static Desk of(String account, Lang lang) {
    return of(account, lang, 1280);
  }

  public static Desk of(String account, Lang lang, int width) {
    var desk = new Desk(Stack.running().account(account), lang, width);
    desk.signIn();
    return desk;
  }

  /// Sits down and does nothing yet.
  public static Desk stranger(String account, Lang lang) {
    return new Desk(Stack.running().account(account), lang, 1280);
  }

  public void signIn() {
    page.navigate(stack.at("/home?lang=" + lang.code).toString());
    identify();
  }

  /// Answers Keycloak's questions, and is back where it began.
  public void identify() {
    page.locator("#username").fill(account.name());
    page.locator("#password").fill(account.password());
    page.locator("#kc-login").click();
    secondFactorIfAsked();
    page.waitForURL(url -> url.startsWith(stack.url().toString()));
  }

  /// Keycloak's page for the one-time code, where it comes.
  public void secondFactorIfAsked() {
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    if (page.locator("#otp").count() == 0) return;
    page.locator("#otp").fill(stack.code(account.name()));
    page.locator("#kc-login").click();
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
  }

  /// Follows a link that leads by Keycloak's second factor, and is back on a page of ours.
  public void stepUp(Locator link) {
    link.click();
    page.waitForSelector("#otp, main form button[type=submit]");
    secondFactorIfAsked();
    page.waitForSelector("main form button[type=submit]");
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  public Lang lang() {
    return lang;
  }

  /// Opens an address of Sitr, `/person?id=…`.
  public Response go(String address) {
    var answer = page.navigate(stack.at(address).toString());
    return Objects.requireNonNull(answer);
  }

  /// Whether the next page asks who one is.
  public boolean isOut() {
    go("/home");
    return page.locator("#username").count() > 0;
  }

  /// Where we are, without host: path and query.
  public String address() {
    var at = URI.create(page.url());
    return at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
  }

  public Locator field(String name) {
    return page.locator("[name='" + name + "']");
  }

  /// Types into a field, or chooses in it, by the field's name.
  public void fill(String name, String text) {
    var field = field(name).first();
    var tag = field.evaluate("e => e.tagName + ':' + (e.type || '')").toString();
    if (tag.startsWith("SELECT")) field.selectOption(text);
    else if (tag.endsWith(":radio"))
      page.locator("[name='" + name + "'][value='" + text + "']").check();
    else if (tag.endsWith(":checkbox")) field.setChecked(Boolean.parseBoolean(text));
    else field.fill(text);
  }

  /// Sends the page's own form: the main button of the main part.
  public void submit() {
    page.locator("main form button.btn-primary[type=submit]").last().click();
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
  }

  /// Asks for one row more of a repeated group.
  public void grow(String group) {
    page.locator("button[name=grow][value='" + group + "']").click();
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
  }

  /// What stands on the page for a reader.
  public String text() {
    return page.locator("body").innerText();
  }

  /// Everything that came over the wire for this page, markup and all.
  public String markup() {
    return page.content();
  }

  /// A picture for the report, and what must hold for every page: direction, width, axe, policy.
  public void look(String name) {
    Report.picture(page, lang.code + "-" + name);
    assertThat(page.locator("html").getAttribute("dir"))
        .as("direction of " + name)
        .isEqualTo(lang.direction);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s scrolls sideways", name)
        .isTrue();
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(
            violations.stream()
                .map(v ->
                    v.getId()
                        + " "
                        + v.getNodes().stream()
                            .map(n -> n.getHtml())
                            .limit(3)
                            .collect(Collectors.joining(" | ")))
                .toList())
        .as("axe on %s", name)
        .isEmpty();
    nothingWrong();
  }

  private void nothingWrong() {
    assertThat(wrongs).as("what the pages of %s did wrong", account).isEmpty();
  }

  @Override
  public void close() {
    context.close();
    nothingWrong();
  }
}
