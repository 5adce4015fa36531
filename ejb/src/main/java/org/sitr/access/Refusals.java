package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sitr.security.settings.Settings;

/// How often somebody was refused lately, and when a refusal leaves.
@ApplicationScoped
public class Refusals {
  private static final long STEP_NANOS = 100_000_000;

  private final Map<UUID, Minute> counted = new ConcurrentHashMap<>();
  private InstantSource clock;
  private int most;

  private record Minute(long minute, int count) {}

  @SuppressWarnings("NullAway.Init")
  protected Refusals() {}

  @Inject
  public Refusals(Settings settings) {
    this(InstantSource.system(), settings.refusalsPerMinute());
  }

  Refusals(InstantSource clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  /// Is nothing decided any more for this one, until the minute is over?
  boolean isSpent(UUID actor) {
    var minute = counted.get(actor);
    return minute != null && minute.minute() == now() && minute.count() >= most;
  }

  void count(UUID actor) {
    long now = now();
    counted.merge(
        actor,
        new Minute(now, 1),
        (a, b) -> a.minute() == now ? new Minute(now, a.count() + 1) : b);
    counted.values().removeIf(minute -> minute.minute() != now);
  }

  private long now() {
    return clock.millis() / 60_000;
  }

  /// How long to wait so that the answer leaves at a full 100 ms after the question came: what was
  /// done meanwhile does not show.
  ///
  /// @param sinceNanos [System#nanoTime] when it came
  static long waitMillis(long sinceNanos, long nowNanos) {
    long past = (nowNanos - sinceNanos) % STEP_NANOS;
    return (STEP_NANOS - past + 999_999) / 1_000_000;
  }
}
