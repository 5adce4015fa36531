package org.sitr.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitr.storage.Sample.BIRTH_DATE;
import static org.sitr.storage.Sample.FAMILY_NAME;
import static org.sitr.storage.Sample.NOTE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.PersonId;
import org.sitr.storage.Sample;

@Tag("storage")
class VaultTest {
  @TempDir static Path folder;
  private static TestNode node;

  private final PersonId ann = PersonId.random();

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.first(folder);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void what_is_added_is_read_and_opened() {
    var born = PartialDate.read("1988-03");
    node.write(ann, () -> created(Map.of(FAMILY_NAME, "الأحمد", BIRTH_DATE, born)));

    var opened =
        node.read(
            ann,
            () -> {
              var row = row(ann);
              return List.of(
                  node.vault.openText(row, FAMILY_NAME),
                  node.vault.openText(row, BIRTH_DATE),
                  String.valueOf(node.vault.openText(row, NOTE)));
            });

    assertThat(opened).containsExactly("الأحمد", "1988-03", "null");
  }

  @Test
  void a_new_person_has_a_key_in_each_compartment_of_persons() {
    node.write(ann, () -> created(Map.of()));

    var versions =
        node.transaction(() ->
            EnumSet.allOf(Compartment.class).stream()
                .filter(c -> node.deciding.keyVersion(ann, c) == 1)
                .toList());

    assertThat(versions).hasSize(7).allMatch(Compartment::ofPerson);
  }

  @Test
  void each_write_gives_the_next_state_for_the_log() {
    var first = node.write(ann, () -> created(Map.of(FAMILY_NAME, "Ann")));

    var second = node.write(ann, () -> change(1, Map.of(FAMILY_NAME, "Anna")));

    assertThat(first.get(ann)).matches("1:[0-9a-f]{64}");
    assertThat(second.get(ann)).matches("2:[0-9a-f]{64}");
  }

  @Test
  void a_change_seals_every_field_anew_and_keeps_those_not_named() {
    node.write(ann, () -> created(Map.of(FAMILY_NAME, "Ann", NOTE, "a note")));
    var before = node.read(ann, () -> row(ann).get(NOTE));

    node.write(ann, () -> change(1, Map.of(FAMILY_NAME, "Anna")));

    var after = node.read(ann, () -> row(ann).get(NOTE));
    assertThat(after).isNotEqualTo(before);
    assertThat(text(FAMILY_NAME)).isEqualTo("Anna");
    assertThat(text(NOTE)).isEqualTo("a note");
  }

  @Test
  void a_field_given_null_becomes_absent() {
    node.write(ann, () -> created(Map.of(NOTE, "a note")));
    var none = new HashMap<SealedField<?>, @Nullable Object>();
    none.put(NOTE, null);

    node.write(ann, () -> change(1, none));

    assertThat(text(NOTE)).isNull();
  }

  @Test
  void two_doors_of_one_request_write_the_same_owner() {
    node.write(ann, () -> created(Map.of(FAMILY_NAME, "Ann")));

    node.write(
        ann,
        () -> {
          change(1, Map.of(FAMILY_NAME, "Anna"));
          ScopedValue.where(Access.CURRENT, TestNode.access(Map.of(), ann))
              .run(() -> {
                change(2, Map.of(NOTE, "by the inner door"));
                node.vault.close(Access.CURRENT.get());
              });
        });

    assertThat(text(FAMILY_NAME)).isEqualTo("Anna");
    assertThat(text(NOTE)).isEqualTo("by the inner door");
  }

  @Test
  void a_lost_update_is_refused() {
    node.write(ann, () -> created(Map.of(FAMILY_NAME, "Ann")));
    node.write(ann, () -> change(1, Map.of(FAMILY_NAME, "by the first officer")));

    assertThatThrownBy(() -> node.write(ann, () -> change(1, Map.of(FAMILY_NAME, "by the second"))))
        .isInstanceOf(Stale.class);

    assertThat(text(FAMILY_NAME)).isEqualTo("by the first officer");
  }

  @Test
  void a_write_that_was_decided_on_an_older_manifest_is_refused() {
    node.write(ann, () -> created(Map.of(FAMILY_NAME, "Ann")));
    long decided = node.transaction(() -> node.deciding.revision(ann));
    node.write(ann, () -> node.vault.add(Sample.FACET, ann, Map.of(NOTE, "an exclusion")));

    var late = TestNode.access(Map.of(ann, decided), ann);

    assertThatThrownBy(() -> node.call(late, () -> node.vault.add(Sample.FACET, ann, Map.of())))
        .isInstanceOf(Stale.class);
  }

  @Test
  void two_writers_at_once_lose_nothing() {
    node.write(ann, () -> created(Map.of()));
    Runnable twenty =
        () -> {
          for (int i = 0; i < 20; i++)
            node.write(ann, () -> node.vault.add(Sample.FACET, ann, Map.of(NOTE, "a note")));
        };

    CompletableFuture.allOf(CompletableFuture.runAsync(twenty), CompletableFuture.runAsync(twenty))
        .join();

    assertThat(node.read(ann, () -> node.vault.all(Sample.FACET, ann))).hasSize(41);
  }

  @Test
  void reading_while_others_write_never_looks_like_an_attack() {
    node.write(ann, () -> created(Map.of(NOTE, "0")));
    var writer =
        CompletableFuture.runAsync(() -> {
          for (int i = 1; i <= 60; i++) {
            long shown = i;
            node.write(ann, () -> change(shown, Map.of(NOTE, "note " + shown)));
          }
        });

    while (!writer.isDone()) assertThat(text(NOTE)).isNotNull();
    writer.join();
  }

  @Test
  void a_roll_back_leaves_no_trace_and_no_later_suspicion() {
    node.write(ann, () -> created(Map.of(NOTE, "kept")));

    assertThatThrownBy(() ->
            node.transaction(() -> {
              var access = TestNode.access(Map.of(), ann);
              ScopedValue.where(Access.CURRENT, access).run(() -> change(1, Map.of(NOTE, "lost")));
              node.vault.close(access);
              throw new IllegalStateException("the log is away");
            }))
        .hasMessage("the log is away");

    assertThat(text(NOTE)).isEqualTo("kept");
  }

  @Test
  void more_rows_than_a_chapter_holds_go_to_the_next() {
    node.write(
        ann,
        () -> {
          created(Map.of());
          for (int i = 0; i < 513; i++) node.vault.add(Sample.FACET, ann, Map.of());
        });

    assertThat(node.read(ann, () -> node.vault.all(Sample.FACET, ann))).hasSize(514);
  }

  private void created(Map<SealedField<?>, ?> values) {
    node.vault.create(ann);
    node.vault.add(Sample.of(UUID.randomUUID(), Instant.EPOCH), ann, values);
  }

  private void change(long shown, Map<SealedField<?>, ?> values) {
    node.vault.change(row(ann), shown, values);
  }

  private static OwnedRow row(PersonId owner) {
    return node.vault.<Sample>one(Sample.FACET, owner).orElseThrow();
  }

  private @Nullable String text(SealedField<String> field) {
    return node.read(ann, () -> node.vault.openText(row(ann), field));
  }
}
