package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.code.CodeLists;
import org.sitr.security.keycloak.StepUps;
import org.sitr.web.form.Option;
import org.sitr.web.page.Address;
import org.sitr.web.page.Caller;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Kept;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Why somebody asks, as it was typed, and what a door still needs: a reason, the second factor.
@Named
@RequestScoped
public class Asking {

  static final String USUAL_OF_OFFICER = "R01";
  static final String USUAL_OF_SUPERVISOR = "R03";

  @Inject Exchange exchange;
  @Inject Address address;
  @Inject Caller caller;
  @Inject Reader reader;
  @Inject StepUps stepUps;
  @Inject Kept kept;
  @Inject Text text;

  private String error = "";

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

  /// Takes what a door needs: a reason is asked for here; the second factor elsewhere, and one
  /// comes back to what was typed.
  public void needs(Refused.Needs needs) {
    switch (needs.what()) {
      case REASON -> error = "missing";
      case STEP_UP, FRESH_STEP_UP -> confirm();
      case SECOND -> throw needs;
    }
  }

  private void confirm() {
    try {
      exchange.redirect(stepUps.begin(exchange.request(), kept.keep()));
    } catch (Refused.Invalid tooLong) {
      error = "too-long";
    }
  }

  /// Whether the second factor is to be given before anything is typed.
  boolean isFirst() {
    return !exchange.isPost() && !caller.isSteppedUp();
  }

  /// Leads through the second factor and back to this page, at the field that its address names.
  public String getConfirmAddress() {
    return stepUps.begin(exchange.request(), address.getField());
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
    boolean owns = caller.has("PO") || caller.has("PAR");
    var usual = owns ? USUAL_OF_OFFICER : USUAL_OF_SUPERVISOR;
    var why = exchange.get("why");
    var list = CodeLists.named("access_reason");
    return Option.of(
        list.codes(), c -> list.label(c, reader.getLocale()), List.of(list.has(why) ? why : usual));
  }
}
