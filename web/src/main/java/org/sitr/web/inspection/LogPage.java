package org.sitr.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sitr.access.LogDoor;
import org.sitr.casefile.CaseRef;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Text;

/// The log, for those who watch us: entries by record, officer, action, outcome and time, as
/// sentences.
@Named("log")
@RequestScoped
public class LogPage {

  private static final List<String> VIEWS = List.of("", "refusals", "days", "state");

  @Inject Exchange exchange;
  @Inject LogAsked asked;
  @Inject LogDoor log;
  @Inject Watching watching;
  @Inject Text text;

  private List<Sentences.Line> lines = List.of();
  private boolean wrong;

  /// The view action.
  public void act() {
    if (getView().equals("days") || getView().equals("state")) return;
    var ref = CaseRef.parse(getRef());
    wrong = ref.isEmpty() && !getRef().isBlank();
    asked.prepare();
    if (wrong) return;
    var filter = asked.filter(ref.map(CaseRef::text).orElse(null));
    lines = asked.lines(getView().isEmpty() ? log.entries(filter) : log.refusals(filter));
  }

  public List<String> getViews() {
    return VIEWS;
  }

  public String getView() {
    return VIEWS.contains(exchange.get("view")) ? exchange.get("view") : "";
  }

  public List<Sentences.Line> getLines() {
    return lines;
  }

  public String getCount() {
    return text.of("inspection.count", lines.size());
  }

  public Watch getWatch() {
    return watching.watch();
  }

  public Chart getChart() {
    return watching.chart();
  }

  public String getRef() {
    return exchange.get("ref");
  }

  public String getRefError() {
    return wrong ? text.getOrDefault("inspection.ref-wrong", "") : "";
  }
}
