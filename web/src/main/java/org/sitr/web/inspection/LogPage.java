package org.sitr.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Action;
import org.sitr.access.LogDoor;
import org.sitr.access.LogFilter;
import org.sitr.access.LogLines;
import org.sitr.casefile.CaseRef;
import org.sitr.security.log.Outcome;
import org.sitr.staff.Staff;
import org.sitr.storage.StaffId;
import org.sitr.web.form.Option;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// The log, for those who watch us: entries by record, officer, action, outcome and time, as
/// sentences.
@Named("log")
@RequestScoped
public class LogPage {

  private static final List<String> VIEWS = List.of("", "refusals", "days", "state");
  private static final int SIZE = 50;

  @Inject Exchange exchange;
  @Inject LogDoor log;
  @Inject Staff staff;
  @Inject Watching watching;
  @Inject Sentences sentences;
  @Inject Text text;
  @Inject Reader reader;

  private List<Sentences.Line> lines = List.of();
  private List<Option> officers = List.of();
  private String next = "";
  private boolean wrong;

  /// The view action.
  public void act() {
    if (getView().equals("days") || getView().equals("state")) return;
    var ref = CaseRef.parse(getRef());
    wrong = ref.isEmpty() && !getRef().isBlank();
    officers = staff.list().stream().map(l -> option(l.id(), l.name())).toList();
    if (!wrong) show(getView().isEmpty() ? log.entries(filter(ref)) : log.refusals(filter(ref)));
  }

  private void show(LogLines found) {
    lines = found.lines().stream().map(sentences::of).toList();
    next = found.next() == null ? "" : found.next().toString();
  }

  private LogFilter filter(Optional<CaseRef> ref) {
    var action = exchange.get("action");
    return new LogFilter(
        ref.map(CaseRef::text).orElse(null),
        officer(),
        action.isEmpty() ? null : action,
        null,
        Stream.of(Outcome.values())
            .filter(o -> o.name().equals(exchange.get("outcome")))
            .findFirst()
            .orElse(null),
        day("from", 0),
        day("until", 1),
        exchange.get("before").matches("\\d{1,18}") ? Long.valueOf(exchange.get("before")) : null,
        SIZE);
  }

  private @Nullable StaffId officer() {
    try {
      return exchange.get("officer").isEmpty()
          ? null
          : new StaffId(UUID.fromString(exchange.get("officer")));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Instant day(String name, int later) {
    try {
      var day = LocalDate.parse(exchange.get(name)).plusDays(later);
      return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Option option(StaffId id, String name) {
    var code = id.uuid().toString();
    return new Option(code, name, code.equals(exchange.get("officer")));
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

  public String getNext() {
    return next;
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

  public List<Option> getOfficers() {
    return officers;
  }

  public List<Option> getActions() {
    var names = Stream.of(Action.values()).map(Enum::name).toList();
    return Option.of(names, sentences::what, List.of(exchange.get("action")));
  }

  public List<Option> getOutcomes() {
    var names = Stream.of(Outcome.values()).map(Enum::name).toList();
    return Option.of(
        names,
        o -> text.getOrDefault("inspection.outcome-" + o, o),
        List.of(exchange.get("outcome")));
  }

  public String getFrom() {
    return exchange.get("from");
  }

  public String getUntil() {
    return exchange.get("until");
  }
}
