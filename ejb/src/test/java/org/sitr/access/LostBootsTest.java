package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;

class LostBootsTest {
  private static final Instant START = Instant.parse("2026-11-25T03:00:00Z");
  private static final String STATE = "7:" + "a".repeat(64);
  private static final Alias ANN = Alias.random();

  private final LostBoots boots = new LostBoots();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();

  @Test
  void what_a_replaced_boot_made_last_is_in_question_after_half_a_minute() {
    made(first, 0);
    start(second, 10);

    assertThat(boots.unsettled(at(20))).isEmpty();
    assertThat(boots.unsettled(at(60)))
        .singleElement()
        .satisfies(lost -> assertThat(lost.made()).hasSize(1));
  }

  @Test
  void what_it_made_two_minutes_before_its_last_word_is_not() {
    made(first, 0);
    entry(first, 300, "HEARTBEAT", Kind.SYSTEM, Outcome.ALLOWED, null, null);
    start(second, 310);

    assertThat(boots.unsettled(at(600)))
        .singleElement()
        .satisfies(lost -> assertThat(lost.made()).isEmpty());
  }

  @Test
  void a_boot_that_ended_in_order_leaves_nothing_in_question() {
    made(first, 0);
    entry(first, 1, Entry.NODE_STOP, Kind.SYSTEM, Outcome.ALLOWED, null, null);
    start(second, 10);

    assertThat(boots.unsettled(at(60))).isEmpty();
  }

  @Test
  void a_node_that_never_came_back_is_settled_after_ten_silent_minutes() {
    made(first, 0);

    assertThat(boots.unsettled(at(590))).isEmpty();
    assertThat(boots.unsettled(at(620))).hasSize(1);
  }

  private void made(UUID boot, long second) {
    start(boot, second);
    entry(boot, second, "CHANGE_PERSON", Kind.WRITE, Outcome.MADE, ANN, STATE);
  }

  private void start(UUID boot, long second) {
    entry(boot, second, Entry.NODE_START, Kind.SYSTEM, Outcome.ALLOWED, null, null);
  }

  private void entry(
      UUID boot,
      long second,
      String action,
      Kind kind,
      Outcome outcome,
      @Nullable Alias subject,
      @Nullable String state) {
    var actor = Alias.random();
    var request = UUID.randomUUID();
    boots.take(
        new Entry(
            at(second), "a", boot, kind, action, outcome, actor, subject, state, request, null),
        null);
  }

  private static Instant at(long second) {
    return START.plus(Duration.ofSeconds(second));
  }
}
