package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitr.audit.Detail;
import org.sitr.audit.Draft;
import org.sitr.audit.LogReader;
import org.sitr.security.keys.Compartment;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;

/// Compares what stands beside the log's entries with their bytes: clear columns, details, mentions
/// (`docs/spec/audit-log.md`, "What a verifier must find"). Whom an entry of several mentions
/// stands in its sealed detail, so that the look is an entry itself, before the first is opened.
@ApplicationScoped
public class LogWatch {
  /// As many as an auditor waits for.
  private static final long ON_DEMAND = 20_000;

  /// Between a thousand entries and the next, so that the work goes on beside it.
  private static final long REST_MILLIS = 100;

  private LogReader reader;
  private Entries entries;

  @SuppressWarnings("NullAway.Init")
  protected LogWatch() {}

  @Inject
  public LogWatch(LogReader reader, Entries entries) {
    this.reader = reader;
    this.entries = entries;
  }

  /// @throws Refused.LogAway nothing was looked at
  void all() {
    from(0);
  }

  /// @throws Refused.LogAway nothing was looked at
  void newest() {
    from(Math.max(0, reader.state().size() - ON_DEMAND));
  }

  private void from(long first) {
    entries.append(opened());
    long at = first;
    long mentions = 0;
    boolean whole = first == 0;
    for (var step = reader.check(at); step.next() > at; step = reader.check(at)) {
      at = step.next();
      mentions += step.mentions();
      whole &= step.whole();
      rest();
    }
    if (whole) reader.checkMentions(at, mentions);
  }

  private static void rest() {
    try {
      Thread.sleep(REST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Draft opened() {
    return new Draft(
        Kind.SYSTEM,
        Action.WATCH_OWNERS.name(),
        Outcome.ALLOWED,
        Job.alias(Jobs.CHECK),
        null,
        null,
        UUID.randomUUID(),
        Detail.of(null, Map.of("opens", List.of(Compartment.AUDIT.name()))),
        List.of());
  }
}
