package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.log.Kind;
import org.sitr.storage.Ids;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.storage.TestDatabase;
import org.sitr.vault.TestNode;

/// No committed audit entry, no key: not for the list of all aliases either.
@Tag("storage")
class DirectoryReadingTest {
  @TempDir static Path keys;
  @TempDir Path notes;
  private static TestNode node;
  private TestHouse house;
  private DirectoryReading reading;
  private final PersonId ann = PersonId.random();

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.first(keys);
  }

  @AfterAll
  static void end() {
    node.close();
  }

  @BeforeEach
  void one_person_and_one_member_of_staff() throws Exception {
    house = TestHouse.empty(node, notes, 100);
    house.people.made(ann, "7F3Q-8E", "NORTH");
    house.people.member("K.");
    var news = new News(house);
    house.scopes.add(news);
    reading = new DirectoryReading(news, new Door(house));
  }

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void the_fill_is_one_entry_that_says_what_it_opens_and_of_how_many() {
    reading.follow();

    assertThat(house.directory.label(ann.uuid())).isEqualTo("7F3Q-8E");
    assertThat(house.directory.staff()).hasSize(1);
    var entry = house.logged(Action.READ_DIRECTORY);
    assertThat(entry).hasSize(1);
    assertThat(entry.getFirst().entry().kind()).isEqualTo(Kind.SYSTEM);
    assertThat(house.beside(entry.getFirst(), null))
        .containsEntry("opens", List.of("DECISION", "OFFICE"))
        .containsEntry("owners", List.of("2"));
  }

  @Test
  void nothing_that_is_anybodys_stands_in_clear_beside_it() {
    reading.follow();

    var beside = house.beside(house.logged(Action.READ_DIRECTORY).getFirst(), null).toString();
    assertThat(beside)
        .doesNotContain("7F3Q-8E", ann.uuid().toString(), ann.uuid().toString().replace("-", ""));
  }

  @Test
  void with_the_log_away_no_alias_is_opened() {
    house.logAway();

    reading.follow();

    assertThat(house.directory.persons()).isEmpty();
    assertThat(house.directory.staff()).isEmpty();
  }

  @Test
  void what_is_known_is_not_opened_again() {
    reading.follow();
    reading.follow();
    house.people.made(PersonId.random(), "2K9D-41", "NORTH");
    reading.follow();

    assertThat(house.logged(Action.READ_DIRECTORY)).hasSize(2);
    assertThat(house.directory.persons()).hasSize(2);
  }

  @Test
  void rows_edited_by_hand_are_found_and_not_asked_for_each_two_seconds() throws Exception {
    TestDatabase.asOwner(
        "UPDATE person_decision SET alias = case_ref WHERE owner = ?", Ids.bytes(ann.uuid()));

    reading.follow();
    reading.follow();
    reading.follow();

    assertThat(house.directory.persons()).isEmpty();
    assertThat(house.alarms.isRaised(ann.uuid(), Alarms.ROWS)).isTrue();
    assertThat(house.logged(Action.READ_DIRECTORY)).hasSize(1);
  }

  /// In a transaction, as the server calls it.
  private static final class News extends DirectoryNews {
    private final TestHouse house;

    News(TestHouse house) {
      super(house.node.rows, house.directory, house.alarms);
      this.house = house;
    }

    @Override
    public List<Owner> now() {
      boolean running = house.node.transactions.isRunning();
      return running ? super.now() : house.node.transaction(super::now);
    }
  }

  /// Behind its guard.
  private static final class Door extends DirectoryDoor {
    private final TestHouse house;
    private final DirectoryDoor door;

    Door(TestHouse house) {
      this.house = house;
      this.door = new DirectoryDoor(house.node.vault, house.directory, house.alarms);
    }

    @Override
    public void read() {
      house.call(door, "read");
    }
  }
}
