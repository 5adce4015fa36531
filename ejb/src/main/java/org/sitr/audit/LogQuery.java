package org.sitr.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;

/// Which entries; what is null or empty does not restrict.
///
/// @param about entries that mention one of these
/// @param from the first instant
/// @param until the instant after the last
public record LogQuery(
    Set<Alias> about,
    @Nullable Alias actor,
    @Nullable String action,
    @Nullable Kind kind,
    @Nullable Outcome outcome,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable UUID request) {

  public static final LogQuery ALL =
      new LogQuery(Set.of(), null, null, null, null, null, null, null);

  public LogQuery {
    about = Set.copyOf(about);
  }

  public LogQuery about(Set<Alias> aliases) {
    return new LogQuery(aliases, actor, action, kind, outcome, from, until, request);
  }

  public LogQuery by(@Nullable Alias who) {
    return new LogQuery(about, who, action, kind, outcome, from, until, request);
  }

  public LogQuery between(@Nullable Instant first, @Nullable Instant end) {
    return new LogQuery(about, actor, action, kind, outcome, first, end, request);
  }
}
