package org.sitr.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitr.storage.TestDatabase.asOwner;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.person.Identity;
import org.sitr.storage.Ids;
import org.sitr.storage.PersonId;
import org.sitr.vault.Quarantined;
import org.sitr.vault.TestNode;

/// What somebody tries with the earlier revisions who may write to the database and has none of our
/// keys.
@Tag("storage")
class HistoryAttackTest {
  @TempDir static Path folder;
  private static TestNode node;

  private final History history = new History();
  private final PersonId ann = PersonId.random();
  private final PersonId bob = PersonId.random();

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.first(folder);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @BeforeEach
  void two_persons_whose_birth_place_was_corrected() {
    history.vault = node.vault;
    for (var person : new PersonId[] {ann, bob}) {
      node.write(
          person,
          () -> {
            node.vault.create(person);
            node.vault.add(Identity.FACET, person, Map.of(Identity.BIRTH_PLACE, "Homs"));
          });
      node.write(person, () -> correct(person));
    }
  }

  private void correct(PersonId person) {
    var row = node.vault.<Identity>one(Identity.FACET, person).orElseThrow();
    history.keep(Identity.FACET, person, row, Values.none().with(Identity.BIRTH_PLACE, "Homs"));
    node.vault.change(row, row.revision(), Map.of(Identity.BIRTH_PLACE, "Hama"));
  }

  @Test
  void what_was_before_is_found_with_who_changed_it() {
    var kept = read(ann);

    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().revision()).isEqualTo(1);
    assertThat(kept.getFirst().by()).isEqualTo(TestNode.OFFICER.uuid().toString());
    assertThat(kept.getFirst().text(Identity.BIRTH_PLACE)).contains("Homs");
  }

  @Test
  void an_earlier_row_changed_in_the_database_is_in_quarantine() throws SQLException {
    asOwner("UPDATE earlier SET changed_by = of_row WHERE owner = ?", id(ann));

    assertFound(ann);
  }

  @Test
  void an_earlier_row_taken_away_is_found() throws SQLException {
    asOwner("DELETE FROM earlier WHERE owner = ?", id(ann));

    assertFound(ann);
  }

  @Test
  void an_earlier_row_of_another_person_is_found_on_both_sides() throws SQLException {
    asOwner("UPDATE earlier SET owner = ? WHERE owner = ?", id(bob), id(ann));

    assertFound(ann);
    assertFound(bob);
  }

  @Test
  void nothing_is_changed_beside_an_earlier_row_that_was_edited() throws SQLException {
    asOwner("UPDATE earlier SET of_facet = changed_by WHERE owner = ?", id(ann));

    assertThatThrownBy(() -> node.write(ann, () -> correct(ann))).isInstanceOf(Quarantined.class);
  }

  private static byte[] id(PersonId person) {
    return Ids.bytes(person.uuid());
  }

  private List<Kept> read(PersonId person) {
    return node.read(person, () -> history.of(Identity.FACET, person));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertFound(PersonId person) {
    return assertThatThrownBy(() -> read(person)).isInstanceOf(Quarantined.class);
  }
}
