package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.storage.PersonId;
import org.sitr.storage.Sample;
import org.sitr.storage.StaffId;
import org.sitr.vault.TestNode;
import org.sitr.vault.Vault;

/// What stands before every door, with a real vault, log and database.
@Tag("storage")
class GuardTest {
  private static final int REFUSALS = 3;

  @TempDir static Path keys;
  @TempDir Path notes;
  private static TestNode node;
  private TestHouse house;
  private Door door;
  private StaffId officer;
  private PersonId ann;
  private PersonId bob;

  /// A door over a row of a test.
  static final class Door {
    private final Vault vault;
    private int calls;

    Door(Vault vault) {
      this.vault = vault;
    }

    @Guarded(Action.OPEN_PERSON)
    public @Nullable String open(PersonId person, Purpose purpose) {
      calls++;
      return vault.openText(row(person), Sample.NOTE);
    }

    @Guarded(Action.CHANGE_PERSON)
    public long change(PersonId person, Purpose purpose, String note, boolean fails) {
      var row = row(person);
      vault.change(row, row.revision(), Map.of(Sample.NOTE, note));
      if (fails) throw new IllegalStateException("something broke");
      return row.revision();
    }

    private Sample row(PersonId person) {
      return vault.<Sample>one(Sample.FACET, person).orElseThrow();
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
  void an_officer_and_two_persons() throws Exception {
    house = TestHouse.empty(node, notes, REFUSALS);
    door = new Door(node.vault);
    officer = house.people.appointed(Role.PO, "NORTH");
    ann = house.people.person("7F3Q-8E", "NORTH");
    bob = house.people.person("2K9D-41", "NORTH");
    house.people.assigned(ann, officer);
    for (var person : List.of(ann, bob))
      node.write(person, () -> node.vault.add(Sample.FACET, person, Map.of(Sample.NOTE, "a note")));
    house.signIn(officer);
  }

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void what_is_opened_was_in_the_log_before() {
    assertThat(open(ann)).isEqualTo("a note");
    assertThat(house.outcomes(Action.OPEN_PERSON)).containsExactly("allowed");
  }

  @Test
  void a_write_is_allowed_and_made_with_the_state_of_its_manifest() {
    change(ann, "another", false);

    var entries = house.logged(Action.CHANGE_PERSON);
    assertThat(house.outcomes(Action.CHANGE_PERSON)).containsExactly("allowed", "made");
    var stored = node.transaction(() -> node.deciding.state(ann));
    assertThat(entries.getLast().entry().state()).isEqualTo(stored.orElseThrow());
  }

  @Test
  void a_write_that_breaks_before_it_is_sealed_gets_failed() {
    assertThatThrownBy(() -> change(ann, "lost", true)).isInstanceOf(IllegalStateException.class);

    assertThat(house.outcomes(Action.CHANGE_PERSON)).containsExactly("allowed", "failed");
    assertThat(open(ann)).isEqualTo("a note");
  }

  @Test
  void a_write_that_was_made_and_rolled_back_gets_failed_under_the_same_request() {
    assertThatThrownBy(() ->
            node.transaction(() -> {
              house.guarded(door, "change", ann, Purpose.usual(), "lost", false);
              throw new IllegalStateException("the commit failed");
            }))
        .hasMessage("the commit failed");

    var entries = house.logged(Action.CHANGE_PERSON);
    assertThat(house.outcomes(Action.CHANGE_PERSON)).containsExactly("allowed", "made", "failed");
    assertThat(entries)
        .extracting(l -> l.entry().request())
        .containsOnly(entries.getFirst().entry().request());
    assertThat(entries.getLast().entry().subject()).isEqualTo(entries.get(1).entry().subject());
    assertThat(open(ann)).isEqualTo("a note");
  }

  @Test
  void a_read_that_breaks_gets_failed() {
    var nobodysRow = house.people.person("5T2M-77", "NORTH");
    house.people.assigned(nobodysRow, officer);

    assertThatThrownBy(() -> open(nobodysRow)).isInstanceOf(RuntimeException.class);

    assertThat(house.outcomes(Action.OPEN_PERSON)).containsExactly("allowed", "failed");
  }

  @Test
  void with_the_log_away_nothing_is_shown_and_the_door_is_not_even_called() {
    house.logAway();

    assertThatThrownBy(() -> open(ann)).isInstanceOf(Refused.LogAway.class);

    assertThat(door.calls).isZero();
  }

  @Test
  void with_the_log_away_nothing_is_written() {
    house.logAway();

    assertThatThrownBy(() -> change(ann, "unlogged", false)).isInstanceOf(Refused.LogAway.class);

    assertThat(note(ann)).isEqualTo("a note");
  }

  @Test
  void a_log_that_goes_away_between_allowed_and_made_lets_no_write_be() {
    assertThatThrownBy(() ->
            node.transaction(() -> {
              house.guarded(
                  new LogEnds(node.vault, house), "change", ann, Purpose.usual(), "unlogged");
              return ann;
            }))
        .isInstanceOf(Refused.LogAway.class);

    assertThat(note(ann)).isEqualTo("a note");
  }

  /// A door under which the log ends.
  record LogEnds(Vault vault, TestHouse house) {
    @Guarded(Action.CHANGE_PERSON)
    public void change(PersonId person, Purpose purpose, String note) {
      var row = vault.<Sample>one(Sample.FACET, person).orElseThrow();
      vault.change(row, row.revision(), Map.of(Sample.NOTE, note));
      house.logAway();
    }
  }

  @Test
  void a_refusal_whose_entry_cannot_be_written_says_no_more_than_any_other_fault_of_the_log() {
    house.logAway();

    assertThatThrownBy(() -> open(bob)).isInstanceOf(Refused.LogAway.class);
    assertThatThrownBy(() -> open(PersonId.random())).isInstanceOf(Refused.LogAway.class);
  }

  @Test
  void a_refusal_is_one_entry_that_names_nobody_in_clear() {
    assertThatThrownBy(() -> open(bob)).isInstanceOf(Refused.NotYours.class);
    assertThatThrownBy(() -> open(PersonId.random())).isInstanceOf(Refused.NotYours.class);

    var entries = house.logged(Action.OPEN_PERSON);
    assertThat(house.outcomes(Action.OPEN_PERSON)).containsExactly("refused", "refused");
    assertThat(entries).allMatch(l -> l.entry().subject() == null);
    assertThat(door.calls).isZero();
  }

  @Test
  void who_was_refused_too_often_in_a_minute_is_refused_everything_until_it_is_over() {
    for (int i = 0; i < REFUSALS; i++)
      assertThatThrownBy(() -> open(bob)).isInstanceOf(Refused.NotYours.class);

    assertThatThrownBy(() -> open(ann)).isInstanceOf(Refused.NotYours.class);

    var last = house.logged(Action.OPEN_PERSON).getLast();
    assertThat(house.beside(last, null)).containsEntry("why", List.of("LIMIT"));
  }

  @Test
  void somebody_elses_refusals_are_no_matter() {
    var colleague = house.people.appointed(Role.PO, "NORTH");
    house.signIn(colleague);
    for (int i = 0; i <= REFUSALS; i++)
      assertThatThrownBy(() -> open(ann)).isInstanceOf(Refused.NotYours.class);

    house.signIn(officer);

    assertThat(open(ann)).isEqualTo("a note");
  }

  @Test
  void nobody_who_did_not_sign_in_opens_anything() {
    house.signIn(null);

    assertThatThrownBy(() -> open(ann)).isInstanceOf(Refused.NotYours.class);
  }

  private @Nullable String open(PersonId person) {
    return house.call(door, "open", person, Purpose.usual());
  }

  private void change(PersonId person, String note, boolean fails) {
    house.<Long>call(door, "change", person, Purpose.usual(), note, fails);
  }

  private static @Nullable String note(PersonId person) {
    return node.read(
        person,
        () ->
            node.vault.openText(
                node.vault.<Sample>one(Sample.FACET, person).orElseThrow(), Sample.NOTE));
  }
}
