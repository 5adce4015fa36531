package org.sitr.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The appender's time: the log's never goes back, and a step of the machine's clock becomes an
/// entry.
final class NodeClock {
  static final long LOOK_MILLIS = 500;

  private static final Duration STEP = Duration.ofSeconds(2);
  private static final long HEARTBEAT_NANOS = Duration.ofMinutes(1).toNanos();
  private static final long LOOK_NANOS = Duration.ofSeconds(10).toNanos();

  private final InstantSource clock;
  private final LongSupplier nanos;
  private Instant wall;
  private long steady;
  private long appended;
  private long looked;
  private boolean behind;

  NodeClock(InstantSource clock) {
    this(clock, System::nanoTime);
  }

  /// @param nanos a clock that nobody sets
  NodeClock(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    wall = clock.instant();
    steady = nanos.getAsLong();
    appended = steady;
    looked = steady;
  }

  /// Now, or the last entry's time where the clock is behind it.
  Instant time(Instant last) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return now.isBefore(last) ? last : now;
  }

  /// By how many seconds the clock was set since the last call, or stands behind the log since now;
  /// if by more than two.
  Optional<String> step(Instant last) {
    Instant now = clock.instant();
    long tick = nanos.getAsLong();
    Duration set = Duration.between(wall, now).minusNanos(tick - steady);
    wall = now;
    steady = tick;
    Duration late = Duration.between(now, last);
    boolean newlyBehind = late.compareTo(STEP) > 0 && !behind;
    behind = late.compareTo(STEP) > 0;
    if (set.abs().compareTo(STEP) > 0) {
      return Optional.of(seconds(set));
    }
    return newlyBehind ? Optional.of(seconds(late.negated())) : Optional.empty();
  }

  void appended() {
    appended = nanos.getAsLong();
  }

  boolean heartbeatIsDue() {
    return nanos.getAsLong() - appended >= HEARTBEAT_NANOS;
  }

  /// Whether the tail of the log should be looked at again; asking makes it done.
  boolean lookIsDue() {
    boolean due = nanos.getAsLong() - looked >= LOOK_NANOS;
    if (due) {
      looked = nanos.getAsLong();
    }
    return due;
  }

  private static String seconds(Duration d) {
    return String.format(java.util.Locale.ROOT, "%.3f", d.toMillis() / 1000.0);
  }
}
