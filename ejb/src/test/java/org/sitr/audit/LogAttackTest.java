package org.sitr.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.log.Fault;

/// Somebody who is root on the database, or breaks what lies between: each attack is found, by whom
/// the test says.
@Tag("storage")
class LogAttackTest {
  @TempDir Path notes;
  private LogNodes nodes;

  @BeforeEach
  void ten_entries() {
    LogDatabase.fresh();
    nodes = new LogNodes(notes);
    Appender a = nodes.start("a");
    for (int i = 0; i < 10; i++) {
      a.append(LogNodes.read(i), null);
    }
  }

  @AfterEach
  void stop() {
    nodes.close();
  }

  @Test
  void the_applications_user_can_neither_change_nor_delete_what_was_logged() throws SQLException {
    try (Connection c = LogDatabase.app().getConnection();
        Statement s = c.createStatement()) {
      for (String sql :
          List.of(
              "UPDATE log_entry SET node = 'x'",
              "DELETE FROM log_entry",
              "TRUNCATE log_entry",
              "DROP TABLE log_entry",
              "ALTER TABLE log_entry ADD x INT",
              "REPLACE INTO log_mention VALUES (X'00', 1)",
              "UPDATE log_detail SET compartment = 1",
              "DELETE FROM log_mention")) {
        assertThatThrownBy(() -> s.execute(sql)).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void a_row_changed_is_found_by_an_outsider() {
    LogDatabase.sql(
        "UPDATE log_entry SET entry = REPLACE(entry, 'OPEN_PERSON', 'OPEN_PERSOX') WHERE n = 5");

    assertThat(nodes.verify().map(Fault::index)).contains(5L);
  }

  @Test
  void a_row_deleted_is_found_by_an_outsider() {
    LogDatabase.sql("DELETE FROM log_entry WHERE n = 5");

    assertThat(nodes.verify().map(Fault::index)).contains(5L);
  }

  @Test
  void rows_in_another_order_are_found_by_an_outsider() {
    LogDatabase.sql("UPDATE log_entry SET n = -1 WHERE n = 4");
    LogDatabase.sql("UPDATE log_entry SET n = 4 WHERE n = 5");
    LogDatabase.sql("UPDATE log_entry SET n = 5 WHERE n = -1");

    assertThat(nodes.verify().map(Fault::index)).contains(4L);
  }

  @Test
  void a_tail_cut_off_while_the_node_was_down_stops_its_next_start() {
    nodes.kill("a");
    LogDatabase.sql("DELETE FROM log_entry WHERE n >= 8");

    Appender again = nodes.start("a");

    assertStopped(again, "fault at index 10: the log is shorter than this node noted");
  }

  @Test
  void a_tail_cut_off_under_the_running_node_stops_it_at_its_next_look() throws Exception {
    Appender b = nodes.start("b");
    b.append(LogNodes.read(1), null);
    LogDatabase.sql("DELETE FROM log_entry WHERE n >= 12");
    b.append(LogNodes.read(2), null);

    until(() -> b.alarm().isPresent());

    assertThat(b.alarm()).contains("fault at index 12: an entry is missing");
  }

  @Test
  void yesterdays_dump_restored_stops_the_next_start() {
    nodes.kill("a");
    LogDatabase.sql("DELETE FROM log_entry WHERE n >= 3");
    nodes.start("b");

    assertStopped(nodes.start("a"), "fault at index 10: the log is shorter than this node noted");
  }

  @Test
  void rows_invented_beyond_the_signed_head_stop_all_appending() {
    invent(11);

    assertStopped(nodes.start("b"), "fault at index 11: rows beyond the newest signed head");
    Appender a = nodes.start("a2");
    assertStopped(a, "fault at index 11: rows beyond the newest signed head");
  }

  @Test
  void a_row_invented_under_the_running_node_stops_it_at_its_next_entry() {
    Appender b = nodes.start("b");
    b.append(LogNodes.read(1), null);
    invent(13);

    assertThatThrownBy(() -> b.append(LogNodes.read(2), null)).isInstanceOf(LogUnavailable.class);
    assertThat(b.alarm())
        .hasValueSatisfying(why -> assertThat(why).startsWith("fault at index 13: "));
    assertThat(nodes.alarms).isNotEmpty();
  }

  @Test
  void a_tail_taken_away_and_put_back_stops_the_node_for_as_long_and_is_told_in_the_log()
      throws Exception {
    Appender b = nodes.start("b");
    b.append(LogNodes.read(1), null);
    LogDatabase.sql("CREATE TABLE taken_entry AS SELECT * FROM log_entry WHERE n >= 12");
    LogDatabase.sql("DELETE FROM log_entry WHERE n >= 12");
    until(() -> b.alarm().isPresent());
    assertThatThrownBy(() -> b.append(LogNodes.read(2), null)).isInstanceOf(LogUnavailable.class);

    LogDatabase.sql("INSERT INTO log_entry SELECT * FROM taken_entry");
    LogDatabase.sql("DROP TABLE taken_entry");
    until(() -> b.alarm().isEmpty());

    assertThat(b.append(LogNodes.read(3), null)).isGreaterThan(12);
    assertThat(nodes.actions()).containsOnlyOnce("APPENDING_RESUMED");
    assertThat(nodes.verify()).isEmpty();
  }

  @Test
  void a_tail_put_back_with_other_words_keeps_the_node_stopped() throws Exception {
    Appender b = nodes.start("b");
    b.append(LogNodes.read(1), null);
    LogDatabase.sql("CREATE TABLE taken_entry AS SELECT * FROM log_entry WHERE n >= 12");
    LogDatabase.sql("DELETE FROM log_entry WHERE n >= 12");
    until(() -> b.alarm().isPresent());

    LogDatabase.sql("UPDATE taken_entry SET entry = REPLACE(entry, 'OPEN_PERSON', 'OPEN_PERSOX')");
    LogDatabase.sql("INSERT INTO log_entry SELECT * FROM taken_entry");
    LogDatabase.sql("DROP TABLE taken_entry");
    Thread.sleep(3_000);

    assertThat(b.alarm()).isPresent();
    assertThatThrownBy(() -> b.append(LogNodes.read(2), null)).isInstanceOf(LogUnavailable.class);
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 150 && !done.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertThat(done.getAsBoolean()).isTrue();
  }

  @Test
  void a_head_signed_by_a_stranger_stops_the_next_start() {
    nodes.kill("a");
    LogNodes stranger = new LogNodes(notes.resolve("stranger"));
    LogDatabase.sql("DELETE FROM log_entry");
    stranger.start("s").append(LogNodes.read(1), null);
    stranger.close();

    assertStopped(nodes.start("b"), "fault at index 2: a head whose signature fails");
  }

  @Test
  void the_answer_to_a_commit_lost_makes_no_entry_twice() {
    Appender b = nodes.start("b");
    b.append(LogNodes.read(1), null);
    nodes.cable("b").commitsToLose.set(1);

    long index = b.append(LogNodes.read(2), null);
    long next = b.append(LogNodes.read(3), null);

    assertThat(index).isEqualTo(13);
    assertThat(next).isEqualTo(14);
    assertThat(nodes.verify()).isEmpty();
  }

  @Test
  void a_database_that_is_away_shows_nothing_and_all_goes_on_when_it_is_back() {
    Appender b = nodes.start("b");
    b.append(LogNodes.read(1), null);
    nodes.cable("b").cut();

    long start = System.nanoTime();
    assertThatThrownBy(() -> b.append(LogNodes.read(2), null)).isInstanceOf(LogUnavailable.class);
    assertThat((System.nanoTime() - start) / 1_000_000).isBetween(4_000L, 8_000L);
    nodes.cable("b").mend();

    assertThat(b.append(LogNodes.read(3), null)).isGreaterThan(12);
    assertThat(nodes.verify()).isEmpty();
  }

  @Test
  void every_connection_killed_by_the_databases_administrator_loses_nothing_acknowledged()
      throws Exception {
    Appender b = nodes.start("b");
    long before = b.append(LogNodes.read(1), null);
    killConnections();

    long after = b.append(LogNodes.read(2), null);

    assertThat(after).isEqualTo(before + 1);
    assertThat(nodes.verify()).isEmpty();
  }

  @Test
  void a_local_note_that_is_lost_is_told_in_the_log() throws Exception {
    nodes.kill("a");
    Files.delete(nodes.folder("a").resolve("log-head"));

    nodes.start("a").append(LogNodes.read(1), null);

    assertThat(nodes.actions()).contains("NOTE_MISSING");
    assertThat(nodes.verify()).isEmpty();
  }

  @Test
  void a_second_process_under_the_same_name_stops_the_first() {
    Appender first = nodes.start("b");
    first.append(LogNodes.read(1), null);
    nodes.start("b").append(LogNodes.read(2), null);

    assertThatThrownBy(() -> first.append(LogNodes.read(3), null))
        .isInstanceOf(LogUnavailable.class);
    assertThat(first.alarm().orElse("")).contains("another process started under this node's name");
  }

  private static void invent(long n) {
    LogDatabase.sql(
        "INSERT INTO log_entry SELECT "
            + n
            + ", entry, at, node, boot, kind, action, outcome, actor, subject, request,"
            + " NULL, NULL FROM log_entry WHERE n = 5");
  }

  private static void killConnections() throws SQLException {
    try (Connection c = LogDatabase.owner().getConnection();
        Statement s = c.createStatement();
        var r =
            s.executeQuery(
                "SELECT id FROM information_schema.processlist WHERE user = '"
                    + LogDatabase.APP
                    + "'");
        Statement kill = c.createStatement()) {
      while (r.next()) {
        kill.execute("KILL " + r.getLong(1));
      }
    }
  }

  private void assertStopped(Appender appender, String why) {
    assertThatThrownBy(() -> appender.append(LogNodes.read(1), null))
        .isInstanceOf(LogUnavailable.class);
    assertThat(appender.alarm()).contains(why);
    assertThat(nodes.alarms).contains(why);
  }
}
