package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.storage.KeptTables;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.storage.Sample;
import org.sitr.storage.StaffId;
import org.sitr.vault.TestNode;
import org.sitr.vault.Vault;

/// A node killed between the entry of a write and its commit: the log says that it was made, the
/// rows that it was not.
@Tag("storage")
@SuppressWarnings("NullAway.Init")
class SettlingTest {
  @TempDir static Path keys;
  @TempDir Path notes;
  private static TestNode node;
  private TestHouse house;
  private TestHouse next;
  private StaffId officer;
  private PersonId ann;

  /// A door that writes.
  record Door(Vault vault) {
    @Guarded(Action.CHANGE_PERSON)
    public void change(PersonId person, Purpose purpose, String note) {
      vault.add(Sample.FACET, person, Map.of(Sample.NOTE, note));
    }

    @Guarded(Action.REGISTER_STAFF)
    public void register(StaffId who) {
      vault.create(who);
      vault.add(StaffProfile.FACET, who, Newcomers.profile("K."));
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
  void an_officer_who_wrote_once() throws Exception {
    house = TestHouse.empty(node, notes, 100);
    officer = house.people.appointed(Role.PO, "NORTH");
    ann = house.people.person("7F3Q-8E", "NORTH");
    house.people.assigned(ann, officer);
    house.signIn(officer);
    change(house, "first");
  }

  @AfterEach
  void stop() {
    house.close();
    if (next != null) next.close();
  }

  @Test
  void a_write_that_never_came_gets_failed_and_the_boot_is_settled_once() {
    killedBeforeTheCommit(() -> change(house, "lost"));
    assertThat(newest(ann)).isNotEqualTo(stored(ann));

    settle();

    assertThat(next.outcomes(Action.CHANGE_PERSON))
        .containsExactly("allowed", "made", "allowed", "made", "failed");
    var entries = next.logged(Action.CHANGE_PERSON);
    assertThat(entries.getLast().entry().request()).isEqualTo(entries.get(3).entry().request());
    assertThat(newest(ann)).isEqualTo(stored(ann));
    assertThat(next.logged(Action.WATCH_OWNERS)).hasSize(1);

    settle();

    assertThat(next.logged(Action.WATCH_OWNERS)).hasSize(1);
    assertThat(next.outcomes(Action.CHANGE_PERSON)).hasSize(5);
  }

  @Test
  void a_write_that_came_just_before_the_node_was_killed_is_not_called_failed() {
    change(house, "second");
    house.kill();
    restart();

    settle();

    assertThat(next.outcomes(Action.CHANGE_PERSON)).doesNotContain("failed");
    assertThat(newest(ann)).isEqualTo(stored(ann));
  }

  @Test
  void an_owner_that_was_never_made_gets_failed() {
    var newcomer = new StaffId(UUID.randomUUID());
    killedBeforeTheCommit(
        () -> house.node.transaction(() -> Job.as(Jobs.SIGN_IN, () -> register(newcomer))));

    settle();

    assertThat(next.outcomes(Action.REGISTER_STAFF)).containsExactly("allowed", "made", "failed");
  }

  @Test
  void an_owner_that_was_made_and_is_not_known_yet_is_not_called_failed() {
    var newcomer = new StaffId(UUID.randomUUID());
    house.node.transaction(() -> Job.as(Jobs.SIGN_IN, () -> register(newcomer)));
    house.kill();
    restart();

    settle();

    assertThat(next.outcomes(Action.REGISTER_STAFF)).containsExactly("allowed", "made");
  }

  @Test
  void what_somebody_wrote_since_stands() {
    killedBeforeTheCommit(() -> change(house, "lost"));
    next.signIn(officer);
    change(next, "by another node");

    settle();

    assertThat(next.outcomes(Action.CHANGE_PERSON))
        .containsExactly("allowed", "made", "allowed", "made", "allowed", "made", "failed");
    assertThat(newest(ann)).isEqualTo(stored(ann));
  }

  @Test
  void while_the_node_rests_or_runs_nothing_is_settled() {
    killedBeforeTheCommit(() -> change(house, "lost"));

    settle(Instant.now());

    assertThat(next.logged(Action.WATCH_OWNERS)).isEmpty();
  }

  @Test
  void rows_put_back_after_the_boot_was_settled_do_not_pass_for_a_write_that_never_came()
      throws SQLException {
    var kept = KeptTables.keep("sample", "chapter", "manifest");
    change(house, "second");
    house.kill();
    restart();
    settle();
    kept.putBack(ann);

    settle();

    assertThat(next.outcomes(Action.CHANGE_PERSON)).doesNotContain("failed");
    assertThat(newest(ann)).isNotEqualTo(stored(ann));
  }

  private StaffId register(StaffId who) {
    house.guarded(new Door(node.vault), "register", who);
    return who;
  }

  private void change(TestHouse where, String note) {
    where.call(new Door(node.vault), "change", ann, Purpose.usual(), note);
  }

  /// Everything up to the commit, then nothing more.
  private void killedBeforeTheCommit(Runnable write) {
    node.beforeCommit(house::kill);
    assertThatThrownBy(write::run).isInstanceOf(TestNode.Killed.class);
    restart();
  }

  private void restart() {
    next = house.restarted();
  }

  private void settle() {
    settle(Instant.now().plusSeconds(40));
  }

  private void settle(Instant now) {
    var look =
        new OwnerLook(node.rows, node.deciding, next.owners, next.directory) {
          @Override
          public Optional<String> stateUnderLock(UUID owner) {
            Supplier<Optional<String>> looks = () -> super.stateUnderLock(owner);
            return node.transactions.isRunning() ? looks.get() : node.transaction(looks);
          }

          @Override
          public Optional<String> strangerWith(String state) {
            return node.transaction(() -> super.strangerWith(state));
          }
        };
    var settling = new Settling(next.entries, look, next.directory);
    settling.settle(new LoggedStates(next.reader), now);
  }

  private Optional<String> newest(Owner owner) {
    var alias = house.directory.alias(owner.uuid()).orElseThrow();
    return Optional.ofNullable(new LoggedStates(next.reader).newest().get(alias));
  }

  private static Optional<String> stored(Owner owner) {
    return node.transaction(() -> node.deciding.state(owner));
  }
}
