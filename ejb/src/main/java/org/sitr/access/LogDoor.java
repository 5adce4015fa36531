package org.sitr.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitr.audit.DayCount;
import org.sitr.audit.Detail;
import org.sitr.audit.LogFault;
import org.sitr.audit.LogLine;
import org.sitr.audit.LogQuery;
import org.sitr.audit.LogReader;
import org.sitr.audit.LogState;
import org.sitr.audit.Logged;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;
import org.sitr.security.seal.CannotOpen;
import org.sitr.storage.PersonId;

/// The auditor's door to the log. A person appears as her case reference, staff by name; nobody
/// sees a name of a person here, nor what concerns a person whom he is excluded from.
@Stateless
public class LogDoor {
  /// How many refusals are looked through at most for one page of them about one person.
  private static final int LOOKED_THROUGH = 2000;

  @Inject private LogReader reader;
  @Inject private Directory directory;
  @Inject private StaffFacts staff;
  @Inject private Alarms alarms;
  @Inject private OwnerCheck check;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public LogDoor() {}

  /// Entries, the newest first unless asked otherwise.
  @Guarded(Action.LIST_LOG)
  public LogLines entries(LogFilter filter) {
    return lines(filter, query(filter));
  }

  /// Who looked at this record, who changed it, and why.
  @Guarded(Action.OPEN_RECORD_LOG)
  public LogLines record(PersonId person, LogFilter filter) {
    var alias = directory.alias(person.uuid()).orElseThrow(Refused.NotYours::new);
    return lines(filter, query(filter).about(Set.of(alias)));
  }

  /// What was refused; with a case reference, to whoever tried for that record.
  @Guarded(Action.LIST_REFUSALS)
  public LogLines refusals(LogFilter filter) {
    var query = query(filter);
    var refused =
        new LogQuery(
            Set.of(),
            query.actor(),
            query.action(),
            Kind.DENIED,
            Outcome.REFUSED,
            query.from(),
            query.until(),
            null);
    return filter.caseRef() == null ? lines(filter, refused) : about(filter, refused);
  }

  /// Accesses and refusals of each day.
  @Guarded(Action.COUNT_LOG)
  public List<DayCount> days(LocalDate first, LocalDate last) {
    if (first.isBefore(last.minusDays(366))) throw new IllegalArgumentException("more than a year");
    return reader.days(first, last);
  }

  /// How the log stands.
  @Guarded(Action.OPEN_LOG_STATE)
  public LogState state() {
    return reader.state();
  }

  /// What was found wrong and still is.
  @Guarded(Action.OPEN_LOG_STATE)
  public List<Alarm> alarms() {
    var owners =
        alarms.all().stream()
            .map(found -> new Alarm(found.since(), name(found.owner()), found.what()));
    var entries = reader.faults().stream().map(LogDoor::alarm);
    return Stream.concat(owners, entries).toList();
  }

  /// When owners were last compared with the log; empty if not since the node started.
  @Guarded(Action.OPEN_LOG_STATE)
  public Optional<Instant> checkedAt() {
    return Optional.ofNullable(alarms.checkedAt());
  }

  /// Compares all owners with the log now.
  @Guarded(Action.CHECK_OWNERS)
  public List<Alarm> checkNow() {
    check.everybody();
    return alarms();
  }

  private static Alarm alarm(LogFault fault) {
    var what = "alarm.log-" + fault.what().name().toLowerCase(Locale.ROOT);
    return new Alarm(fault.since(), String.valueOf(fault.index()), what);
  }

  private String name(UUID owner) {
    var label = directory.label(owner);
    if (!label.isEmpty()) return label;
    return directory
        .owner(new Alias(owner))
        .map(known -> directory.label(known.uuid()))
        .orElse(owner.toString());
  }

  private LogQuery query(LogFilter filter) {
    var officer = filter.officer();
    var query =
        new LogQuery(
            Set.of(),
            officer == null
                ? null
                : directory.alias(officer.uuid()).orElse(new Alias(officer.uuid())),
            filter.action(),
            filter.kind(),
            filter.outcome(),
            filter.from(),
            filter.until(),
            null);
    return filter.caseRef() == null ? query : query.about(Set.of(aliasOf(filter.caseRef())));
  }

  /// A reference that nobody has finds nothing.
  private Alias aliasOf(String caseRef) {
    return directory
        .person(caseRef)
        .flatMap(person -> directory.alias(person.uuid()))
        .orElseGet(Alias::random);
  }

  private static Long start(LogFilter filter) {
    var beyond = filter.beyond();
    if (beyond != null) return beyond;
    return filter.oldestFirst() ? -1 : Long.MAX_VALUE;
  }

  private LogLines lines(LogFilter filter, LogQuery query) {
    var page = reader.entries(query, start(filter), filter.oldestFirst(), filter.size());
    return new LogLines(
        page.entries().stream().flatMap(l -> line(l).stream()).toList(), page.next());
  }

  /// Whom a refusal concerned stands in its detail alone, so they are opened one by one.
  private LogLines about(LogFilter filter, LogQuery query) {
    var wanted = filter.caseRef();
    var found = new ArrayList<LogLine>();
    @Nullable Long next = start(filter);
    for (int seen = 0; next != null && seen < LOOKED_THROUGH && found.size() < filter.size(); ) {
      var page = reader.entries(query, next, filter.oldestFirst(), LogFilter.MAX_SIZE);
      for (var logged : page.entries())
        line(logged).filter(l -> l.about().contains(wanted)).ifPresent(found::add);
      seen += page.entries().size();
      next = page.next();
    }
    return new LogLines(found, next);
  }

  /// Empty for what concerns a person whom the auditor is excluded from.
  private Optional<LogLine> line(Logged logged) {
    var detail = detail(logged);
    var excluded = staff.of(Granted.current().actor().id()).excluded();
    boolean hidden =
        aliases(logged, detail)
            .flatMap(alias -> directory.owner(alias).stream())
            .anyMatch(owner -> excluded.contains(owner.uuid()));
    return hidden ? Optional.empty() : Optional.of(LogLine.of(logged, detail, directory));
  }

  private static Stream<Alias> aliases(Logged logged, @Nullable Detail detail) {
    var subject = logged.entry().subject();
    var about =
        detail == null ? List.<String>of() : detail.words().getOrDefault(Detail.ABOUT, List.of());
    return Stream.concat(
        Stream.ofNullable(subject), about.stream().flatMap(hex -> Alias.parse(hex).stream()));
  }

  private @Nullable Detail detail(Logged logged) {
    if (logged.entry().detail() == null) return null;
    var subject = logged.entry().subject();
    var owner =
        subject == null ? null : directory.owner(subject).map(known -> known.uuid()).orElse(null);
    try {
      return reader.detail(logged, owner).orElse(null);
    } catch (CannotOpen gone) {
      return null;
    }
  }
}
