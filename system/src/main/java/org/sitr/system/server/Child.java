package org.sitr.system.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process that we started, known by its number and the moment it started: a number alone may
/// meanwhile be another's.
public record Child(String name, long pid, Instant started) {
  /// The system tells the start in ticks counted from its boot, and may move the boot by a second.
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

  static Child of(String name, ProcessHandle process) {
    return new Child(name, process.pid(), process.info().startInstant().orElseGet(Instant::now));
  }

  /// The living process, if it is still the one that we started.
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
  }

  private boolean isOurs(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(at -> Duration.between(at, started).abs().compareTo(CLOCK_SLACK) < 0)
        .orElse(false);
  }

  /// Asks it to end, asks again after two seconds (a signal in the first instants of a server is
  /// lost), then ends it.
  ///
  /// @return seconds it took
  public double stop(Duration patience) {
    var began = Instant.now();
    alive().ifPresent(process -> stop(process, began.plus(patience)));
    return org.sitr.system.Steps.secondsSince(began);
  }

  private static void stop(ProcessHandle process, Instant until) {
    while (process.isAlive() && Instant.now().isBefore(until)) {
      process.destroy();
      waitFor(process, 2);
    }
    if (process.isAlive()) {
      process.destroyForcibly();
      waitFor(process, 10);
    }
  }

  private static void waitFor(ProcessHandle process, int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return; // the caller asks again
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
