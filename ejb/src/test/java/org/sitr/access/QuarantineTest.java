package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitr.storage.TestDatabase.asOwner;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Ids;
import org.sitr.storage.KeptTables;
import org.sitr.storage.PersonId;
import org.sitr.storage.Sample;
import org.sitr.storage.StaffId;
import org.sitr.vault.TestNode;

/// A record that somebody wrote to by another way than ours: what verifies stays readable to head
/// and duty officer, nothing is written, the auditor is told.
@Tag("storage")
@SuppressWarnings("NullAway.Init")
class QuarantineTest {
  @TempDir static Path keys;
  @TempDir Path notes;
  private static TestNode node;
  private TestHouse house;
  private TestRecords door;
  private StaffId officer;
  private StaffId head;
  private StaffId duty;
  private PersonId ann;

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.first(keys);
  }

  @AfterAll
  static void end() {
    node.close();
  }

  @BeforeEach
  void a_record_of_two_rows() throws Exception {
    house = TestHouse.empty(node, notes, 100);
    door = new TestRecords(node.vault);
    officer = house.people.appointed(Role.PO, "NORTH");
    head = house.people.appointed(Role.SUP, "NORTH");
    duty = house.people.appointed(Role.DUTY, "NORTH");
    ann = house.people.person("7F3Q-8E", "NORTH");
    house.people.assigned(ann, officer);
    for (var note : List.of("first", "second"))
      node.write(ann, () -> node.vault.add(Sample.FACET, ann, Map.of(Sample.NOTE, note)));
  }

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void whole_it_is_the_officers_and_neither_heads_nor_duty_officers() {
    assertThat(as(officer)).containsExactly("first", "second");
    assertClosed(head);
    assertClosed(duty);
  }

  @Test
  void a_row_edited_closes_the_record_to_its_officer_and_raises_the_alarm() throws SQLException {
    edit();

    assertClosed(officer);

    assertThat(house.alarms.isRaised(ann.uuid(), Alarms.ROWS)).isTrue();
    assertThat(house.outcomes(Action.OPEN_PERSON)).containsExactly("allowed", "failed");
    assertClosed(officer);
    assertThat(house.outcomes(Action.OPEN_PERSON)).containsExactly("allowed", "failed", "refused");
  }

  @Test
  void what_verifies_stays_readable_to_head_and_duty_officer_in_doubt_and_logged_so()
      throws SQLException {
    found();

    assertThat(as(head)).hasSize(1);
    assertThat(as(duty)).hasSize(1);
    house.signIn(head);
    assertThat(house.<Boolean>call(door, "isDoubted", ann, Purpose.usual())).isTrue();
    var last = house.logged(Action.OPEN_PERSON).getLast();
    assertThat(house.beside(last, ann))
        .containsEntry("quarantine", List.of("true"))
        .containsEntry("relation", List.of("QUARANTINE"));
  }

  @Test
  void heads_and_duty_officers_of_other_units_and_the_excluded_read_nothing() throws SQLException {
    var elsewhere = house.people.appointed(Role.SUP, "SOUTH");
    var dutyElsewhere = house.people.appointed(Role.DUTY, "SOUTH");
    var excluded = house.people.appointed(Role.SUP, "NORTH");
    Map<SealedField<?>, Object> values =
        Map.of(Exclusion.PERSON, ann.uuid().toString(), Exclusion.STATE, Exclusion.DECLARED);
    node.write(excluded, () -> node.vault.add(Exclusion.FACET, excluded, values));
    found();

    for (var who : List.of(elsewhere, dutyElsewhere, excluded)) assertClosed(who);
  }

  @Test
  void nothing_is_written_to_it_by_anybody() throws SQLException {
    found();

    for (var who : List.of(officer, head, duty)) {
      house.signIn(who);
      assertThatThrownBy(() -> house.call(door, "change", ann, Purpose.usual()))
          .isInstanceOf(Refused.NotYours.class);
    }
    house.signIn(head);
    assertThatThrownBy(() -> house.call(door, "writeUnderARead", ann, Purpose.usual()))
        .isInstanceOf(Refused.NotYours.class);
    assertThat(as(head)).hasSize(1);
  }

  @Test
  void an_assignment_inserted_by_hand_leaves_the_rest_to_head_and_duty_officer()
      throws SQLException {
    var stranger = house.people.appointed(Role.PO, "NORTH");
    asOwner(
        "INSERT INTO assignment SELECT ?, owner, revision, key_version, ?, role, from_moment,"
            + " ended_at, reason, made_by FROM assignment WHERE owner = ?",
        Ids.bytes(UUID.randomUUID()),
        Ids.bytes(stranger.uuid()),
        Ids.bytes(ann.uuid()));

    assertClosed(stranger);
    assertClosed(officer);

    assertThat(as(head)).containsExactly("first", "second");
  }

  @Test
  void a_unit_written_by_hand_makes_nobody_its_head() throws SQLException {
    var elsewhere = house.people.appointed(Role.SUP, "SOUTH");
    var other = house.people.person("2K9D-41", "SOUTH");
    asOwner(
        "UPDATE person_decision a, person_decision b SET a.unit = b.unit WHERE a.owner = ?"
            + " AND b.owner = ?",
        Ids.bytes(ann.uuid()),
        Ids.bytes(other.uuid()));

    for (var who : List.of(elsewhere, head, duty, officer)) assertClosed(who);

    assertThat(house.alarms.isRaised(ann.uuid(), Alarms.ROWS)).isTrue();
  }

  @Test
  void a_whole_record_put_back_is_readable_with_the_doubt_that_it_is_not_the_newest()
      throws SQLException {
    var kept = KeptTables.keep("sample", "chapter", "manifest");
    node.write(ann, () -> node.vault.add(Sample.FACET, ann, Map.of(Sample.NOTE, "third")));
    assertThat(as(officer)).hasSize(3);
    kept.putBack(ann);

    assertClosed(officer);

    assertThat(as(head)).containsExactly("first", "second");
  }

  @Test
  void the_auditor_opens_the_log_of_a_record_in_quarantine() throws SQLException {
    var auditor = house.people.appointed(Role.AUD, "NORTH");
    found();
    house.signIn(auditor);

    assertThat(house.<Boolean>call(door, "log", ann)).isTrue();
  }

  @Test
  void a_check_that_finds_it_whole_again_ends_the_quarantine() throws SQLException {
    var kept = KeptTables.keep("sample");
    found();
    check();
    assertClosed(officer);
    kept.putBack(ann);

    check();

    assertThat(as(officer)).containsExactly("first", "second");
    assertClosed(head);
  }

  @Test
  void a_member_of_staff_whose_rows_are_not_the_newest_of_the_log_is_nobody() {
    house.alarms.raise(officer.uuid(), Alarms.STATE);

    assertClosed(officer);
  }

  private void check() {
    var look = new OwnerLook(node.rows, node.deciding, house.owners, house.directory);
    var states = new LoggedStates(house.reader);
    var known = node.transaction(() -> node.deciding.state(ann)).orElseThrow();
    var alias = house.directory.alias(ann.uuid()).orElseThrow();
    assertThat(states.newest()).doesNotContainKey(alias); // made outside of a door
    var fault = node.transaction(() -> look.fault(ann, Map.of(alias, known)));
    var faulty = fault.isPresent() ? Set.of(ann.uuid()) : Set.<UUID>of();
    house.alarms.checked(Set.of(ann.uuid()), faulty, Instant.now());
  }

  private void found() throws SQLException {
    edit();
    assertClosed(officer);
  }

  private void edit() throws SQLException {
    asOwner(
        "UPDATE sample SET due_at = 1 WHERE owner = ? ORDER BY id LIMIT 1", Ids.bytes(ann.uuid()));
  }

  private List<String> as(StaffId who) {
    house.signIn(who);
    return house.call(door, "open", ann, Purpose.usual());
  }

  private void assertClosed(StaffId who) {
    assertThatThrownBy(() -> as(who)).isInstanceOf(Refused.NotYours.class);
  }
}
