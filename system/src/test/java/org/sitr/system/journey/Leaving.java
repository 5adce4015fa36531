package org.sitr.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.sitr.system.desk.Desk;

/// Being out: the next page asks who one is.
final class Leaving {
  private Leaving() {}

  static void isOutWithin(Desk desk, Duration patience) {
    var until = Instant.now().plus(patience);
    while (!desk.isOut() && Instant.now().isBefore(until)) desk.page().waitForTimeout(2_000);
    assertThat(desk.isOut()).as("out within %s", patience).isTrue();
  }

  /// At the next page after that moment, whenever the last one was.
  static void isOutAt(Desk desk, Instant when) {
    var rest = Duration.between(Instant.now(), when).toMillis();
    if (rest > 0) desk.page().waitForTimeout(rest);
    assertThat(desk.isOut()).as("out at %s", when).isTrue();
  }
}
