package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.log.Alias;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;
import org.sitr.vault.TestNode;

/// What a decision opens says nothing about whether there is somebody (T-04). Statements at the
/// database are counted by the matrix, over HTTP.
@Tag("storage")
class RefusalCostTest {
  @TempDir static Path folder;
  private static TestNode node;
  private static PersonFacts persons;

  private static final StaffId OFFICER = new StaffId(UUID.randomUUID());
  private static final StaffId OUTSIDER = new StaffId(UUID.randomUUID());
  private static final PersonId ANN = PersonId.random();

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.first(folder);
    var directory = new Directory();
    directory.put(new Directory.Known(ANN, Alias.random(), "7F3Q-8E", 1));
    persons = new PersonFacts(node.deciding, directory);
    person(PersonFacts.DUMMY, new StaffId(UUID.randomUUID()));
    person(ANN, OFFICER);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void an_officer_who_holds_the_case_is_told_so() {
    assertThat(looked(ANN, OFFICER, false).relations()).isEqualTo(Set.of(Relation.ASSIGNED));
    assertThat(looked(ANN, OUTSIDER, false).relations()).isEmpty();
  }

  @Test
  void as_many_boxes_are_opened_for_nobody_as_for_somebody_whom_one_may_not_see() {
    var nobody = boxes(PersonId.random(), OUTSIDER, false);

    assertThat(boxes(ANN, OUTSIDER, false)).isEqualTo(nobody).isPositive();
    assertThat(boxes(ANN, OFFICER, false)).isEqualTo(nobody);
  }

  @Test
  void of_a_person_whom_one_is_excluded_from_nothing_is_looked_at() {
    assertThat(looked(ANN, OFFICER, true)).isEqualTo(looked(ANN, OUTSIDER, true));
    assertThat(looked(ANN, OFFICER, true).revision()).isZero();
    assertThat(boxes(ANN, OFFICER, true)).isEqualTo(boxes(PersonId.random(), OFFICER, false));
  }

  private static PersonState looked(PersonId person, StaffId asker, boolean excluded) {
    return node.transaction(() -> persons.of(person, asker, excluded));
  }

  private static int boxes(PersonId person, StaffId asker, boolean excluded) {
    int before = node.opened.get();
    looked(person, asker, excluded);
    return node.opened.get() - before;
  }

  private static void person(PersonId person, StaffId officer) {
    node.write(
        person,
        () -> {
          node.vault.create(person);
          node.vault.add(
              PersonDecision.FACET,
              person,
              Map.of(PersonDecision.ALIAS, Alias.random().hex(), PersonDecision.UNIT, "NORTH"));
          node.vault.add(
              new Assignment(officer.uuid()),
              person,
              Map.of(Assignment.ROLE, Relation.ASSIGNED.name(), Assignment.FROM, Instant.now()));
        });
  }
}
