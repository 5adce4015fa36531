package org.sitr.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.approval.ApprovalId;
import org.sitr.approval.ApprovalView;
import org.sitr.approval.Approvals;
import org.sitr.code.CodeLists;
import org.sitr.web.casefile.Asking;
import org.sitr.web.form.Draft;
import org.sitr.web.form.Values.Pair;
import org.sitr.web.inspection.Sentences;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// One act of two people, as it is shown to who decides: the yes brings back the fingerprint of
/// exactly what was shown.
@Named("approval")
@RequestScoped
public class ApprovalPage {

  /// Supervision or approval, of `access_reason.csv`.
  private static final String SUPERVISION = "R03";

  @Inject Exchange exchange;
  @Inject Approvals approvals;
  @Inject Asking asking;
  @Inject Sentences sentences;
  @Inject Text text;
  @Inject Reader reader;

  private @Nullable ApprovalView view;
  private boolean wrong;

  /// The view action.
  public void act() {
    var id = ApprovalId.parse(exchange.get("id")).orElseThrow(Refused.NotYours::new);
    if (decided(id)) return;
    view = approvals.open(id);
  }

  private boolean decided(ApprovalId id) {
    try {
      return switch (exchange.pressed()) {
        case "yes" -> decide(id, true);
        case "no" -> !isUnsaid() && decide(id, false);
        case "withdraw" -> withdraw(id);
        default -> false;
      };
    } catch (Refused.Needs needs) {
      asking.needs(needs);
      return false;
    }
  }

  private boolean decide(ApprovalId id, boolean yes) {
    var why = Purpose.parse(SUPERVISION, exchange.get("words"));
    wrong = why.isEmpty();
    if (wrong) return false;
    approvals.decide(id, yes, exchange.get("sha256"), why.get());
    exchange.sent("/approvals?done=decided");
    return true;
  }

  private boolean withdraw(ApprovalId id) {
    approvals.withdraw(id);
    exchange.redirect("/approvals?done=withdrawn");
    return true;
  }

  private boolean isUnsaid() {
    wrong = exchange.get("words").isBlank();
    return wrong;
  }

  private ApprovalView view() {
    if (view == null) throw new Refused.NotYours();
    return view;
  }

  public Waiting getLine() {
    return Waiting.of(view().line(), sentences, text, reader);
  }

  public List<Pair> getShown() {
    return view().shown().entrySet().stream()
        .map(e ->
            new Pair(
                text.getOrDefault("approval." + e.getKey(), e.getKey()),
                shown(e.getKey(), e.getValue())))
        .toList();
  }

  /// Codes, days and acts in words; the fingerprint is of what is stored.
  private String shown(String key, String value) {
    return switch (key) {
      case "appointment.role" -> CodeLists.named("staff_role").label(value, reader.getLocale());
      case "appointment.from", "appointment.until" -> reader.date(LocalDate.parse(value));
      case "exclusion.act" -> sentences.what(value);
      default -> value;
    };
  }

  /// The proposer's sentence, or the reason that was chosen without one.
  public String getWhy() {
    var reasons = CodeLists.named("access_reason");
    var why = view().why();
    return reasons.has(why) ? reasons.label(why, reader.getLocale()) : why;
  }

  public String getSha256() {
    return view().sha256();
  }

  public List<String> getDecisions() {
    return view().decisions().stream()
        .map(d ->
            text.of(
                d.yes() ? "approval.given-yes" : "approval.given-no",
                text.apart(d.by()),
                reader.moment(d.at())))
        .toList();
  }

  public boolean isMayDecide() {
    return view().line().mayDecide();
  }

  public boolean isMayWithdraw() {
    return view().mayWithdraw();
  }

  public String getWords() {
    return exchange.get("words");
  }

  public boolean isWrong() {
    return wrong;
  }

  public List<Draft.Wrong> getErrors() {
    return List.of(
        new Draft.Wrong(
            "words",
            text.getOrDefault("approval.words", ""),
            text.getOrDefault(
                getWords().isBlank() ? "approval.words-missing" : "casefile.reason-unfit", "")));
  }
}
