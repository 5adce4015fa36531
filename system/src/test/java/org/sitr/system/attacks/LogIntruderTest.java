package org.sitr.system.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.LogCopy;
import org.sitr.system.desk.Rest;

/// Somebody rewrites the log's table. What is older than the node's last look is found by whoever
/// verifies a copy, at its index; what is newer, by the node itself.
@Isolated("it stops the node")
@Tag("attacks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogIntruderTest {
  private static final String LOOKED_AT = "action = 'OPEN_LOCATION' AND outcome = 'allowed'";
  private static final Duration LOOK = Duration.ofSeconds(12);

  private final Break hands = new Break();
  private String n = "";

  @BeforeAll
  void somebody_looked_at_an_address_a_while_ago() throws InterruptedException {
    var mark = hands.mark("Log Intruder");
    Rest.as("amina").steppedUp().facet(mark.ref(), "location", Case.WHY);
    n = hands.sql.one("SELECT MAX(n) FROM log_entry WHERE " + LOOKED_AT);
    Rest.as("amina").get("/api/persons/" + mark.ref() + "/identity");
    Thread.sleep(LOOK);
  }

  @AfterAll
  void leave() {
    hands.close();
  }

  @Test
  void an_untouched_log_verifies(@TempDir Path folder) {
    assertThat(LogCopy.verified(hands.stack, folder).text()).contains("signature ok");
  }

  @Test
  void a_changed_entry_is_found_at_its_index(@TempDir Path folder) {
    take("n = " + n);
    assertThat(hands.attack("entry-changed.sql", Map.of("n", n))).isEqualTo(1);
    try {
      faultAt(folder);
    } finally {
      hands.sql.update("DELETE FROM log_entry WHERE n = " + n);
      putBack();
    }
  }

  @Test
  void a_deleted_entry_is_found_at_its_index(@TempDir Path folder) {
    take("n = " + n);
    hands.attack("entry-deleted.sql", Map.of("n", n));
    try {
      faultAt(folder);
    } finally {
      putBack();
    }
  }

  @Test
  void a_tail_taken_away_stops_everything_until_it_is_back_and_is_told_in_the_log()
      throws InterruptedException {
    take("n >= (SELECT MAX(n) FROM log_entry)");
    hands.sql.update("DELETE FROM log_entry WHERE n IN (SELECT n FROM taken_entry)");
    try {
      assertThat(answersWithin(LOOK, 503)).as("the node finds it").isTrue();
    } finally {
      putBack();
    }
    assertThat(answersWithin(LOOK, 200)).as("the node goes on").isTrue();
    assertThat(hands.sql.rows("SELECT n FROM log_entry WHERE action = 'APPENDING_RESUMED'"))
        .isNotEmpty();
  }

  private static boolean answersWithin(Duration patience, int status) throws InterruptedException {
    var until = Instant.now().plus(patience);
    while (Instant.now().isBefore(until)) {
      if (Rest.as("amina").get("/api/persons").status() == status) return true;
      Thread.sleep(500);
    }
    return false;
  }

  private void take(String which) {
    hands.sql.update("CREATE TABLE taken_entry AS SELECT * FROM log_entry WHERE " + which);
  }

  private void faultAt(Path folder) {
    var said = LogCopy.verified(hands.stack, folder);
    assertThat(said.text()).contains("fault at index " + n + ":");
    assertThat(said.exit()).isEqualTo(1);
  }

  private void putBack() {
    hands.sql.update("INSERT INTO log_entry SELECT * FROM taken_entry");
    hands.sql.update("DROP TABLE taken_entry");
  }
}
