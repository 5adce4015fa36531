package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitr.storage.TestDatabase.asOwner;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.storage.Installation;
import org.sitr.storage.KeptTables;
import org.sitr.vault.TestNode;

/// Keycloak tells one node that a session ended and not whose it was: no other lets it in either.
@Tag("storage")
@SuppressWarnings("NullAway.Init")
class NamelessEndsTest {
  private static final Instant END = Instant.parse("2026-11-25T08:00:00Z");

  @TempDir static Path keys;
  @TempDir Path notes;
  private static TestNode node;
  private static TestNode another;
  private TestHouse house;
  private NamelessEnds there;

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.first(keys);
    another = TestNode.another(keys);
  }

  @AfterAll
  static void end() {
    node.close();
    another.close();
  }

  @BeforeEach
  void two_nodes() throws Exception {
    house = TestHouse.empty(node, notes, 100);
    there = new NamelessEnds(another.deciding, house.alarms);
  }

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void a_session_ended_on_one_node_is_ended_on_the_other() {
    assertThat(isEnded("s-1", END)).isFalse();

    end("s-1", END);

    assertThat(isEnded("s-1", END.minusSeconds(60))).isTrue();
    assertThat(isEnded("s-1", END.plusSeconds(60))).as("signed in again").isFalse();
    assertThat(isEnded("s-2", END.minusSeconds(60))).isFalse();
  }

  @Test
  void however_many_end_in_a_day_none_is_forgotten_and_rows_that_are_over_serve_again() {
    for (int i = 0; i < 50; i++) end("many-" + i, END);
    for (int i = 0; i < 50; i++) assertThat(isEnded("many-" + i, END)).isTrue();
    var before = rows();

    end("next-day", END.plus(Duration.ofHours(25)));

    assertThat(rows()).isEqualTo(before);
    assertThat(isEnded("next-day", END)).isTrue();
  }

  @Test
  void its_entries_are_the_installations() {
    end("s-3", END);

    var made = house.logged(Action.END_SESSIONS).getLast().entry();
    assertThat(house.outcomes(Action.END_SESSIONS)).containsExactly("allowed", "made");
    assertThat(made.subject())
        .hasToString(new org.sitr.security.log.Alias(Installation.ID).toString());
  }

  @Test
  void an_end_taken_away_by_hand_ends_every_session_and_raises_the_alarm() throws Exception {
    end("s-4", END);
    var kept = KeptTables.keep("revocation");
    asOwner("DELETE FROM revocation ORDER BY id LIMIT 1");
    there = new NamelessEnds(another.deciding, house.alarms);

    assertThat(isEnded("anybody", END)).isTrue();
    assertThat(house.alarms.isRaised(Installation.ID, Alarms.ROWS)).isTrue();
    kept.putBack(new Installation());
  }

  private void end(String sid, Instant at) {
    var door = new Newcomers(node.vault);
    Job.as(Jobs.SIGN_IN, () -> house.call(door, "endNameless", new Installation(), sid, at));
  }

  private boolean isEnded(String sid, Instant authenticatedAt) {
    return another.transaction(() -> there.contain(sid, authenticatedAt));
  }

  private int rows() {
    return node.transaction(() -> node.deciding.rows(Revocation.FACET, new Installation())).size();
  }
}
