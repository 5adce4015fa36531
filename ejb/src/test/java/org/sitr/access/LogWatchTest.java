package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitr.storage.TestDatabase.asOwner;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.audit.LogFault;
import org.sitr.audit.LogFault.What;
import org.sitr.audit.LogQuery;
import org.sitr.audit.Logged;
import org.sitr.storage.Ids;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;
import org.sitr.vault.TestNode;

/// Somebody who is root on the database and leaves the entries' bytes alone: he turns what stands
/// beside them, so that who looks for an entry does not find it.
@Tag("storage")
@SuppressWarnings("NullAway.Init")
class LogWatchTest {
  @TempDir static Path keys;
  @TempDir Path notes;
  private static TestNode node;
  private TestHouse house;
  private LogWatch watch;
  private StaffId officer;
  private PersonId ann;
  private PersonId bob;

  /// A door that opens one, and one that lists.
  static final class Door {
    @Guarded(Action.OPEN_PERSON)
    public boolean open(PersonId person, Purpose purpose) {
      return true;
    }

    @Guarded(Action.LIST_MY_CASES)
    public boolean list() {
      return true;
    }
  }

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.first(keys);
  }

  @AfterAll
  static void end() {
    node.close();
  }

  @BeforeEach
  void one_record_opened_and_two_listed() throws Exception {
    house = TestHouse.empty(node, notes, 100);
    watch = new LogWatch(house.reader, house.entries);
    officer = house.people.appointed(Role.PO, "NORTH");
    ann = house.people.person("7F3Q-8E", "NORTH");
    bob = house.people.person("2K9D-41", "NORTH");
    house.people.assigned(ann, officer);
    house.people.assigned(bob, officer);
    house.scopes.add(new Mine(List.of(ann, bob)));
    house.signIn(officer);
    house.call(new Door(), "open", ann, Purpose.usual());
    house.call(new Door(), "list");
  }

  @AfterEach
  void stop() {
    house.close();
  }

  /// My cases.
  record Mine(List<PersonId> people) implements Scope {
    @Override
    public Action action() {
      return Action.LIST_MY_CASES;
    }

    @Override
    public List<PersonId> owners(Actor actor, Object[] arguments) {
      return people;
    }
  }

  @Test
  void a_log_as_it_was_written_has_no_fault_and_the_look_is_an_entry() {
    look();

    assertThat(house.reader.faults()).isEmpty();
    assertThat(house.logged(Action.WATCH_OWNERS)).hasSize(1);
  }

  @Test
  void every_clear_column_turned_is_found_by_the_check() throws Exception {
    for (var turned :
        List.of(
            "actor = UNHEX(REPEAT('ab', 16))",
            "subject = NULL",
            "request = UNHEX(REPEAT('ab', 16))",
            "boot = UNHEX(REPEAT('ab', 16))",
            "node = 'b'",
            "kind = 'search'",
            "action = 'HEARTBEAT'",
            "outcome = 'failed'",
            "at = at + 1")) {
      asOwner("CREATE TABLE before_entry AS SELECT * FROM log_entry WHERE n = " + opened());
      asOwner("UPDATE log_entry SET " + turned + " WHERE n = " + opened());

      look();

      assertFound(opened(), What.COLUMNS);
      asOwner("DELETE FROM log_entry WHERE n = " + opened());
      asOwner("INSERT INTO log_entry SELECT * FROM before_entry");
      asOwner("DROP TABLE before_entry");
      look();
      assertThat(house.reader.faults()).as("mended: " + turned).isEmpty();
    }
  }

  @Test
  void a_column_turned_is_found_by_who_reads_and_the_bytes_are_shown() throws Exception {
    asOwner("UPDATE log_entry SET actor = UNHEX(REPEAT('ab', 16)) WHERE n = " + opened());

    var page = house.reader.entries(LogQuery.ALL, Long.MAX_VALUE, 100).entries();

    var mine = house.staffAlias(officer);
    assertThat(page)
        .anySatisfy(l -> {
          assertThat(l.index()).isEqualTo(opened());
          assertThat(l.entry().actor()).isEqualTo(mine);
        });
    assertFound(opened(), What.COLUMNS);
  }

  @Test
  void a_mention_deleted_of_who_was_opened_or_listed_is_found() throws Exception {
    var alias = Ids.bytes(house.directory.alias(bob.uuid()).orElseThrow().value());
    asOwner("DELETE FROM log_mention WHERE alias = ?", alias);
    asOwner("DELETE FROM log_mention WHERE n = " + opened());

    look();

    assertThat(house.reader.faults())
        .extracting(LogFault::index, LogFault::what)
        .contains(
            org.assertj.core.groups.Tuple.tuple(opened(), What.MENTIONS),
            org.assertj.core.groups.Tuple.tuple(listed(), What.MENTIONS));
  }

  @Test
  void a_mention_invented_is_found() throws Exception {
    asOwner("INSERT INTO log_mention VALUES (UNHEX(REPEAT('ab', 16)), " + opened() + ")");

    look();

    assertThat(house.reader.faults()).extracting(LogFault::what).containsExactly(What.MENTIONS);
  }

  @Test
  void a_detail_exchanged_is_found_and_shown_to_nobody() throws Exception {
    asOwner(
        "UPDATE log_detail a, log_detail b SET a.box = b.box WHERE a.n = "
            + opened()
            + " AND b.n = "
            + listed());

    var shown = node.transaction(() -> house.reader.detail(entry(opened()), ann.uuid()));

    assertThat(shown).isEmpty();
    assertFound(opened(), What.DETAIL);
  }

  @Test
  void a_detail_taken_away_is_found_by_the_check() throws Exception {
    asOwner("DELETE FROM log_detail WHERE n = " + listed());

    look();

    assertFound(listed(), What.DETAIL);
  }

  @Test
  void with_the_log_away_no_detail_is_opened() {
    house.logAway();

    assertThatThrownBy(this::look).isInstanceOf(Refused.LogAway.class);
  }

  private void look() {
    node.transaction(() -> {
      watch.all();
      return true;
    });
  }

  private void assertFound(long index, What what) {
    assertThat(house.reader.faults())
        .extracting(LogFault::index, LogFault::what)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(index, what));
  }

  private Logged entry(long index) {
    return house.reader.entry(index).orElseThrow();
  }

  /// Index of the entry of the record opened; by its bytes, whatever its columns say.
  private long opened() {
    return house.logged(Action.OPEN_PERSON).getFirst().index();
  }

  private long listed() {
    return house.logged(Action.LIST_MY_CASES).getFirst().index();
  }
}
