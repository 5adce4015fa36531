package org.sitr.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Action;
import org.sitr.access.LogFilter;
import org.sitr.access.LogLines;
import org.sitr.security.log.Outcome;
import org.sitr.staff.Staff;
import org.sitr.storage.StaffId;
import org.sitr.web.form.Option;
import org.sitr.web.page.Address;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Text;

/// Which entries of the log an address asks for: by officer, action, outcome and days, in the order
/// of the log or backwards. It sorts by nothing else: the log has millions of entries and one
/// order, and goes along its index.
@Named("logAsked")
@RequestScoped
public class LogAsked {

  private static final int SIZE = 50;
  private static final String BEYOND = "beyond";

  @Inject Exchange exchange;
  @Inject Address address;
  @Inject Staff staff;
  @Inject Sentences sentences;
  @Inject Text text;

  private List<Option> officers = List.of();
  private String next = "";

  /// Reads who may be chosen; before the page is drawn.
  void prepare() {
    officers = staff.list().stream().map(l -> option(l.id(), l.name())).toList();
  }

  private Option option(StaffId id, String name) {
    var code = id.uuid().toString();
    return new Option(code, name, code.equals(exchange.get("officer")));
  }

  /// @param ref in canonical form; null for all records
  LogFilter filter(@Nullable String ref) {
    var action = exchange.get("action");
    return new LogFilter(
        ref,
        officer(),
        action.isEmpty() ? null : action,
        null,
        Stream.of(Outcome.values())
            .filter(o -> o.name().equals(exchange.get("outcome")))
            .findFirst()
            .orElse(null),
        day("from", 0),
        day("until", 1),
        isOldestFirst(),
        exchange.get(BEYOND).matches("\\d{1,18}") ? Long.valueOf(exchange.get(BEYOND)) : null,
        SIZE);
  }

  /// The entries as sentences; where they go on is kept.
  List<Sentences.Line> lines(LogLines found) {
    next = found.next() == null ? "" : found.next().toString();
    return found.lines().stream().map(sentences::of).toList();
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

  public boolean isOldestFirst() {
    return exchange.get("dir").equals("asc");
  }

  /// The same entries from the other end.
  public String getTurned() {
    var query = address.query();
    query.keySet().removeAll(List.of("dir", BEYOND, "lang"));
    if (!isOldestFirst()) query.put("dir", "asc");
    return Address.of(address.getPath(), query);
  }

  /// The next entries, or nothing.
  public String getMore() {
    return next.isEmpty() ? "" : address.with(BEYOND, next);
  }

  /// The first ones, or nothing where these are they.
  public String getStart() {
    return exchange.get(BEYOND).isEmpty() ? "" : address.with(BEYOND, "");
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
