package org.sitr.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.sitr.system.desk.Desk;

/// A person's pages as one colleague has them before him.
record Record(Desk desk, String ref) {
  private static final Pattern REF = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{2}\\b");

  /// The first reference that stands on the page.
  static String refOn(Desk desk) {
    var found = REF.matcher(desk.address() + " " + desk.text());
    if (!found.find()) throw new AssertionError("no reference on " + desk.address());
    return found.group();
  }

  Record tab(String tab) {
    desk.go("/person?id=" + ref + "&tab=" + tab);
    return this;
  }

  /// Opens the form of a facet; says why and shows the second factor where that is asked.
  Record change(String facet) {
    desk.go("/change?id=" + ref + "&facet=" + facet);
    confirmed();
    if (desk.field("revision").count() == 0)
      because("R01", "First entries after the assignment").send();
    return this;
  }

  /// Goes by Keycloak where the page says that the second factor comes first.
  void confirmed() {
    var first = desk.page().locator("main .narrow .actions a.btn-primary");
    if (first.count() == 0) return;
    desk.stepUp(first);
  }

  Record fill(String name, String text) {
    desk.fill(name, text);
    return this;
  }

  /// Says why, where the page asks.
  Record because(String reason, String sentence) {
    desk.fill("why", reason);
    desk.fill("sentence", sentence);
    return this;
  }

  /// Sends the form of the page, which must find nothing wrong in it.
  Record send() {
    desk.submit();
    assertThat(desk.page().locator("main [role=alert]").allInnerTexts()).isEmpty();
    return this;
  }

  /// What stands as a value, whatever its label.
  Locator value(String text) {
    return desk.page()
        .locator(".value", new com.microsoft.playwright.Page.LocatorOptions().setHasText(text));
  }

  int hidden() {
    return desk.page().locator("main .mask").count();
  }

  int absent() {
    return desk.page().locator("main .nothing").count();
  }
}
