package org.sitr.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sitr.facet.Values;

/// What an officer must know before she calls: "not before 18:00, ask for Maryam". No channel.
public record SafeContact(
    Optional<String> safeTimes,
    Optional<String> askFor,
    Optional<String> whoMayAnswer,
    Optional<String> neverDo,
    Optional<Instant> nextDue,
    Due due) {

  /// How it stands with the next contact.
  public enum Due {
    NOT_SET,
    AHEAD,
    OVERDUE,
    /// Longer than the silence that is an alarm.
    SILENT
  }

  static SafeContact of(Values rules, Instant now) {
    return new SafeContact(
        rules.get(Rules.SAFE_TIMES),
        rules.get(Rules.ASK_FOR),
        rules.get(Rules.WHO_MAY_ANSWER),
        rules.get(Rules.NEVER_DO),
        rules.get(Rules.NEXT_DUE),
        due(rules, now));
  }

  /// How it stands by these rules.
  public static Due due(Values rules, Instant now) {
    var next = rules.get(Rules.NEXT_DUE);
    if (next.isEmpty()) {
      return Due.NOT_SET;
    }
    if (!next.get().isBefore(now)) {
      return Due.AHEAD;
    }
    var alarm = rules.get(Rules.SILENCE_ALARM_AFTER).map(Duration::ofHours).map(next.get()::plus);
    return alarm.isPresent() && alarm.get().isBefore(now) ? Due.SILENT : Due.OVERDUE;
  }

  /// Holds what is known of a person: says nothing.
  @Override
  public String toString() {
    return "safe contact, " + due;
  }
}
