package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.audit.LogReader;
import org.sitr.audit.Logged;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Outcome;

/// The newest state of each owner that the log knows: `made`, not followed by `failed`. Kept in
/// memory and read on from where it was left.
@ApplicationScoped
public class LoggedStates {
  private final Map<Alias, @Nullable String> newest = new HashMap<>();
  private final Map<Made, Write> writes = new HashMap<>();
  private final LostBoots boots = new LostBoots();
  private LogReader reader;
  private long next;

  /// One owner's write of one user action.
  private record Made(UUID request, Alias subject) {}

  /// What it made, a state for each call of the action, and what was before.
  private record Write(@Nullable String before, List<String> made) {}

  @SuppressWarnings("NullAway.Init")
  protected LoggedStates() {}

  @Inject
  public LoggedStates(LogReader reader) {
    this.reader = reader;
  }

  /// By alias; the installation's is 16 zero bytes.
  synchronized Map<Alias, String> newest() {
    reader.each(next, this::take);
    var states = new HashMap<Alias, String>();
    newest.forEach((alias, state) -> {
      if (state != null) states.put(alias, state);
    });
    return states;
  }

  /// Boots that ended without a word and that no check has settled.
  synchronized List<LostBoots.Lost> unsettled(Instant now) {
    reader.each(next, this::take);
    return boots.unsettled(now);
  }

  private void take(Logged logged) {
    var entry = logged.entry();
    next = logged.index() + 1;
    var subject = entry.subject();
    boots.take(entry, subject == null ? null : newest.get(subject));
    if (subject == null) return;
    var key = new Made(entry.request(), subject);
    var state = entry.state();
    if (entry.outcome() == Outcome.MADE && state != null) {
      writes
          .computeIfAbsent(key, k -> new Write(newest.get(subject), new ArrayList<>()))
          .made()
          .add(state);
      newest.put(subject, state);
    } else if (entry.outcome() == Outcome.FAILED) {
      var write = writes.remove(key);
      // Somebody else's later write stands.
      if (write != null && write.made().contains(newest.get(subject)))
        newest.put(subject, write.before());
    }
  }
}
