package org.sitr.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants as the log counts them: whole microseconds since 1970.
final class Micros {
  static long of(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private Micros() {}
}
