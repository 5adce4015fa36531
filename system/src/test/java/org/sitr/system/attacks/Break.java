package org.sitr.system.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Rest;
import org.sitr.system.desk.Sql;
import org.sitr.system.desk.Stack;

/// What the attacks share: a case and its owner's id, the intruder's hands, the auditor's eyes.
final class Break implements AutoCloseable {
  /// The minute's check, and some.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  final Stack stack = Stack.running();
  final Sql sql = Sql.administrator(stack);

  /// A case and the id under which its rows lie, as an intruder finds it out: by what is new.
  record Mark(String ref, String owner) {}

  Mark mark(String name) {
    var before = owners();
    var made = Case.of(name);
    var after = owners();
    after.removeAll(before);
    assertThat(after).hasSize(1);
    return new Mark(made.ref(), after.first());
  }

  private TreeSet<String> owners() {
    var all = new TreeSet<String>();
    sql.rows("SELECT HEX(owner) FROM person_decision").forEach(row -> all.add(row.getFirst()));
    return all;
  }

  static String subOf(String account) {
    return Stack.running().account(account).sub();
  }

  String staff(String account) {
    return stack.account(account).sub().replace("-", "").toUpperCase(Locale.ROOT);
  }

  /// A random id, in hexadecimal.
  static String id() {
    return java.util.UUID.randomUUID().toString().replace("-", "");
  }

  int attack(String file, Map<String, String> values) {
    return sql.attack(file, values);
  }

  /// Waits until the auditor is told of somebody, by one of these names.
  void found(String... names) {
    var until = Instant.now().plus(PATIENCE);
    while (!told(names) && Instant.now().isBefore(until)) pause();
    assertThat(told(names)).as("the auditor is told of %s: %s", List.of(names), alarms()).isTrue();
  }

  private boolean told(String... names) {
    var alarms = alarms();
    return Stream.of(names).anyMatch(alarms::contains);
  }

  /// What stands on the auditor's first page about the state of log and records.
  String alarms() {
    return Rest.as("adel").get("/api/log/state").text();
  }

  /// Lets the node look at all owners now instead of tonight.
  void check() {
    var answer = Rest.as("adel").send("POST", "/api/log/check", Rest.object(Map.of()));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
  }

  void clean(List<String> statements) {
    statements.forEach(sql::update);
  }

  private static void pause() {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sql.close();
  }
}
