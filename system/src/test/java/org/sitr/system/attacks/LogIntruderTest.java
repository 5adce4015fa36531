package org.sitr.system.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.LogCopy;
import org.sitr.system.desk.Rest;

@Tag("attacks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogIntruderTest {
  private final Break hands = new Break();
  private long n;

  @BeforeAll
  void somebody_looks_at_an_address() {
    var mark = hands.mark("Log Intruder");
    Rest.as("amina").steppedUp().facet(mark.ref(), "location", Case.WHY);
    n =
        Long.parseLong(
            hands.sql.one(
                "SELECT MAX(n) FROM log_entry WHERE action = 'OPEN_LOCATION' AND outcome = 'allowed'"));
    Rest.as("amina").get("/api/persons/" + mark.ref() + "/identity");
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
    hands.sql.update("CREATE TABLE taken_entry AS SELECT * FROM log_entry WHERE n = " + n);
    assertThat(hands.attack("entry-changed.sql", Map.of("n", "" + n))).isEqualTo(1);
    try {
      faultAt(folder);
    } finally {
      hands.sql.update("DELETE FROM log_entry WHERE n = " + n);
      putBack();
    }
  }

  @Test
  void a_deleted_entry_is_found_at_its_index(@TempDir Path folder) {
    hands.sql.update("CREATE TABLE taken_entry AS SELECT * FROM log_entry WHERE n = " + n);
    hands.attack("entry-deleted.sql", Map.of("n", "" + n));
    try {
      faultAt(folder);
    } finally {
      putBack();
    }
  }

  private void faultAt(Path folder) {
    var said = LogCopy.verified(hands.stack, folder);
    assertThat(said.text()).contains("fault at index " + n);
    assertThat(said.exit()).isEqualTo(1);
  }

  private void putBack() {
    hands.sql.update("INSERT INTO log_entry SELECT * FROM taken_entry");
    hands.sql.update("DROP TABLE taken_entry");
  }
}
