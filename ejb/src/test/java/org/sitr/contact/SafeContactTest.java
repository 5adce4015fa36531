package org.sitr.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sitr.facet.Values;

class SafeContactTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void a_contact_is_ahead_overdue_or_silent_R3() {
    assertThat(due("2026-11-25T13:00:00Z")).isEqualTo(SafeContact.Due.AHEAD);
    assertThat(due("2026-11-25T11:00:00Z")).isEqualTo(SafeContact.Due.OVERDUE);
    assertThat(due("2026-11-23T11:00:00Z")).isEqualTo(SafeContact.Due.SILENT);
    assertThat(SafeContact.due(Values.none(), NOW)).isEqualTo(SafeContact.Due.NOT_SET);
  }

  @Test
  void the_banner_holds_no_channel_and_prints_nothing() {
    var rules =
        Values.none().with(Rules.ASK_FOR, "Maryam").with(Rules.SAFE_TIMES, "not before 18:00");

    var banner = SafeContact.of(rules, NOW);

    assertThat(banner.askFor()).contains("Maryam");
    assertThat(banner.toString()).doesNotContain("Maryam", "18:00");
  }

  private static SafeContact.Due due(String next) {
    return SafeContact.due(
        Values.none()
            .with(Rules.NEXT_DUE, Instant.parse(next))
            .with(Rules.SILENCE_ALARM_AFTER, 48L),
        NOW);
  }
}
