package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitr.storage.TestDatabase.asOwner;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.access.Decision.Allow;
import org.sitr.access.Decision.Deny;
import org.sitr.access.Decision.Why;
import org.sitr.security.log.Alias;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Ids;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;
import org.sitr.vault.Access;
import org.sitr.vault.Stale;
import org.sitr.vault.TestNode;

/// What somebody tries who may write to the database, to be allowed what he is not.
@Tag("storage")
class DatabaseAttackTest {
  @TempDir static Path folder;
  private static TestNode node;
  private static Directory directory;
  private static Alarms alarms;
  private static Judge judge;

  private final StaffId officer = new StaffId(UUID.randomUUID());
  private final StaffId colleague = new StaffId(UUID.randomUUID());
  private final StaffId outsider = new StaffId(UUID.randomUUID());
  private final PersonId ann = PersonId.random();
  private final PersonId bob = PersonId.random();

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.first(folder);
    directory = new Directory();
    alarms = new Alarms();
    var staff = new StaffFacts(node.deciding, alarms);
    judge = new Judge(staff, new PersonFacts(node.deciding, directory), directory, alarms);
    person(PersonFacts.DUMMY, "");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @BeforeEach
  void a_unit_at_work() {
    appointed(officer);
    appointed(colleague);
    member(outsider);
    person(ann, "7F3Q-8E");
    person(bob, "2K9D-41");
    assigned(ann, officer);
    assigned(bob, colleague);
    directory.put(new Directory.Known(ann, Alias.random(), "7F3Q-8E", 1));
    directory.put(new Directory.Known(bob, Alias.random(), "2K9D-41", 1));
  }

  @Test
  void an_officer_opens_her_case_and_no_other() {
    assertThat(decided(officer, ann)).isInstanceOf(Allow.class);
    assertThat(decided(officer, bob)).isEqualTo(new Deny(Why.RELATION));
    assertThat(decided(outsider, ann)).isEqualTo(new Deny(Why.ROLE));
  }

  @Test
  void who_does_not_exist_is_refused_like_who_may_not_be_seen() {
    assertThat(decided(officer, PersonId.random())).isEqualTo(decided(officer, bob));
  }

  @Test
  void an_appointment_inserted_by_hand_is_no_use_and_is_found() throws SQLException {
    copy("appointment", officer.uuid(), outsider.uuid());

    assertThat(decidedAnew(outsider, ann)).isEqualTo(new Deny(Why.ROLE));
    assertThat(found(outsider.uuid())).isTrue();
  }

  @Test
  void an_assignment_inserted_by_hand_is_no_use_and_is_found() throws SQLException {
    asOwner(
        "INSERT INTO assignment SELECT ?, owner, revision, key_version, ?, role, from_moment,"
            + " ended_at, reason, made_by FROM assignment WHERE owner = ?",
        Ids.bytes(UUID.randomUUID()),
        Ids.bytes(officer.uuid()),
        Ids.bytes(bob.uuid()));

    assertThat(decided(officer, bob)).isEqualTo(new Deny(Why.QUARANTINE));
    assertThat(found(bob.uuid())).isTrue();
  }

  @Test
  void an_assignment_turned_to_somebody_else_is_no_use_and_is_found() throws SQLException {
    asOwner(
        "UPDATE assignment SET staff = ? WHERE owner = ?",
        Ids.bytes(officer.uuid()),
        Ids.bytes(bob.uuid()));

    assertThat(decided(officer, bob)).isEqualTo(new Deny(Why.QUARANTINE));
    assertThat(found(bob.uuid())).isTrue();
  }

  @Test
  void an_exclusion_works_and_deleted_by_hand_it_opens_nothing() throws SQLException {
    excluded(officer, ann);
    assertThat(decided(officer, ann)).isEqualTo(new Deny(Why.EXCLUDED));

    asOwner("DELETE FROM exclusion WHERE owner = ?", Ids.bytes(officer.uuid()));

    assertThat(decided(officer, ann)).isInstanceOf(Deny.class);
    assertThat(decidedAnew(officer, ann)).isEqualTo(new Deny(Why.ROLE));
    assertThat(found(officer.uuid())).isTrue();
  }

  @Test
  void an_appointment_that_was_ended_and_put_back_is_no_use() throws SQLException {
    asOwner("DROP TABLE IF EXISTS old_appointment");
    asOwner("CREATE TABLE old_appointment LIKE appointment");
    asOwner(
        "INSERT INTO old_appointment SELECT * FROM appointment WHERE owner = ?",
        Ids.bytes(officer.uuid()));
    end(officer);

    asOwner("DELETE FROM appointment WHERE owner = ?", Ids.bytes(officer.uuid()));
    asOwner("INSERT INTO appointment SELECT * FROM old_appointment");

    assertThat(decidedAnew(officer, ann)).isEqualTo(new Deny(Why.ROLE));
    assertThat(found(officer.uuid())).isTrue();
  }

  @Test
  void an_exclusion_added_between_decision_and_commit_refuses_the_write() {
    var verdict = node.transaction(() -> judge.decide(asked(Action.CHANGE_PERSON, officer, ann)));
    assertThat(verdict.decision()).isInstanceOf(Allow.class);

    excluded(officer, ann);

    var access =
        new Access(
            "TEST",
            UUID.randomUUID(),
            officer,
            Set.of(ann),
            java.util.EnumSet.allOf(org.sitr.security.keys.Compartment.class),
            verdict.decided(),
            Set.of());
    assertThatThrownBy(() -> node.call(access, () -> relate(ann, colleague)))
        .isInstanceOf(Stale.class);
  }

  private Decision decided(StaffId who, PersonId person) {
    return node.transaction(() -> judge.decide(asked(Action.OPEN_PERSON, who, person)).decision());
  }

  /// On a node that has just started.
  private Decision decidedAnew(StaffId who, PersonId person) {
    var staff = new StaffFacts(node.deciding, alarms);
    var fresh = new Judge(staff, new PersonFacts(node.deciding, directory), directory, alarms);
    return node.transaction(() -> {
      var actor = actor(who, staff.appointedToday(staff.of(who)));
      return fresh.decide(asked(Action.OPEN_PERSON, actor, person)).decision();
    });
  }

  private Asked asked(Action action, StaffId who, PersonId person) {
    var staff = new StaffFacts(node.deciding, alarms);
    return asked(action, actor(who, staff.appointedToday(staff.of(who))), person);
  }

  private static Asked asked(Action action, Actor actor, PersonId person) {
    return new Asked(
        action,
        actor,
        Purpose.usual(),
        List.<Owner>of(person),
        false,
        "",
        UUID.randomUUID(),
        Instant.now());
  }

  /// Keycloak gives every role.
  private static Actor actor(StaffId who, List<Actor.Appointed> appointed) {
    return new Actor(who, "", Set.of(Role.values()), appointed, "session", null, null);
  }

  private static boolean found(UUID owner) {
    return alarms.all().stream().anyMatch(alarm -> alarm.owner().equals(owner));
  }

  private static void copy(String table, UUID from, UUID to) throws SQLException {
    asOwner(
        "INSERT INTO "
            + table
            + " SELECT ?, ?, revision, key_version, role, unit, from_day, until_day, ended_at,"
            + " proposed_by, confirmed_by, authenticator FROM "
            + table
            + " WHERE owner = ?",
        Ids.bytes(UUID.randomUUID()),
        Ids.bytes(to),
        Ids.bytes(from));
  }

  private static void member(StaffId who) {
    node.write(
        who,
        () -> {
          node.vault.create(who);
          node.vault.add(StaffProfile.FACET, who, Newcomers.profile("K."));
        });
  }

  private static void appointed(StaffId who) {
    member(who);
    node.write(
        who,
        () ->
            node.vault.add(
                Appointment.FACET,
                who,
                Map.of(
                    Appointment.ROLE,
                    "PO",
                    Appointment.UNIT,
                    "NORTH",
                    Appointment.FROM,
                    LocalDate.of(2026, 1, 1),
                    Appointment.UNTIL,
                    LocalDate.of(2099, 1, 1))));
  }

  private static void end(StaffId who) {
    node.write(
        who,
        () -> {
          var row = node.vault.<Appointment>all(Appointment.FACET, who).getFirst();
          node.vault.change(row, row.revision(), Map.of(Appointment.ENDED_AT, Instant.now()));
        });
  }

  private static void excluded(StaffId who, PersonId from) {
    var values = new HashMap<SealedField<?>, Object>();
    values.put(Exclusion.PERSON, from.uuid().toString());
    values.put(Exclusion.STATE, Exclusion.DECLARED);
    node.write(who, () -> node.vault.add(Exclusion.FACET, who, values));
  }

  private static void person(PersonId person, String caseRef) {
    var values = new HashMap<SealedField<?>, Object>();
    values.put(PersonDecision.ALIAS, Alias.random().hex());
    values.put(PersonDecision.UNIT, "NORTH");
    if (!caseRef.isEmpty()) values.put(PersonDecision.CASE_REF, caseRef);
    node.write(
        person,
        () -> {
          node.vault.create(person);
          node.vault.add(PersonDecision.FACET, person, values);
        });
  }

  private static void assigned(PersonId person, StaffId who) {
    node.write(person, () -> relate(person, who));
  }

  private static void relate(PersonId person, StaffId who) {
    node.vault.add(
        new Assignment(who.uuid()),
        person,
        Map.of(Assignment.ROLE, Relation.ASSIGNED.name(), Assignment.FROM, Instant.now()));
  }
}
