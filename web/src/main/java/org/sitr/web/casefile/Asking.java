package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.sitr.access.Need;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.code.CodeLists;
import org.sitr.security.keycloak.StepUps;
import org.sitr.web.form.Option;
import org.sitr.web.page.Address;
import org.sitr.web.page.Caller;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Why somebody asks, as it was typed, and what a door still needs: a reason, the second factor.
@Named
@RequestScoped
public class Asking {

  static final String USUAL_OF_OFFICER = "R01";
  static final String USUAL_OF_SUPERVISOR = "R03";

  /// Where the tab leads that the second factor was given in, so that the other keeps what was
  /// typed.
  private static final String CONFIRMED = "/help?done=confirmed";

  @Inject Exchange exchange;
  @Inject Address address;
  @Inject Caller caller;
  @Inject Reader reader;
  @Inject StepUps stepUps;
  @Inject Text text;

  private String error = "";
  private boolean confirming;

  /// The reason as typed; empty where a sentence is missing or no sentence, which is then said.
  Optional<Purpose> stated() {
    var purpose = Purpose.parse(exchange.get("why"), exchange.get("sentence"));
    if (purpose.filter(Purpose::isStated).isEmpty()) {
      error = exchange.get("sentence").isBlank() ? "missing" : "unfit";
    }
    return purpose.filter(Purpose::isStated);
  }

  /// The reason in the page's head: chosen, or the one that follows from the relation.
  Purpose usual() {
    return Purpose.parse(exchange.get("why"), null).orElseGet(Purpose::usual);
  }

  /// Takes what a door needs.
  public void needs(Refused.Needs needs) {
    confirming = needs.what() == Need.STEP_UP || needs.what() == Need.FRESH_STEP_UP;
    if (needs.what() == Need.REASON) error = "missing";
  }

  /// Whether the second factor is to be given before anything is typed.
  boolean isFirst() {
    return !exchange.isPost() && !caller.isSteppedUp();
  }

  /// Leads through the second factor: back to this page, or, where something was typed, to another
  /// one.
  public String getConfirmAddress() {
    return stepUps.begin(exchange.request(), exchange.isPost() ? CONFIRMED : address.getHere());
  }

  public boolean isConfirming() {
    return confirming;
  }

  /// What is wrong with the reason, in words, or nothing.
  public String getError() {
    return error.isEmpty() ? "" : text.getOrDefault("casefile.reason-" + error, "");
  }

  public String getSentence() {
    return exchange.get("sentence");
  }

  /// The reasons to choose from; chosen is what was, else what the relation says.
  public List<Option> getReasons() {
    var usual = caller.has("PO") ? USUAL_OF_OFFICER : USUAL_OF_SUPERVISOR;
    var why = exchange.get("why");
    var list = CodeLists.named("access_reason");
    return Option.of(
        list.codes(), c -> list.label(c, reader.getLocale()), List.of(list.has(why) ? why : usual));
  }
}
