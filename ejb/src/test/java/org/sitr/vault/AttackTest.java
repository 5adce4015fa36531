package org.sitr.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitr.storage.Sample.FAMILY_NAME;
import static org.sitr.storage.Sample.NOTE;
import static org.sitr.storage.TestDatabase.asOwner;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.storage.Ids;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.storage.Sample;
import org.sitr.vault.Quarantined.Reason;

/// What somebody tries who may write to the database and has none of our keys.
@Tag("storage")
class AttackTest {
  private static final String[] WHOLE = {"sample", "chapter", "manifest"};

  @TempDir static Path folder;
  private static TestNode node;

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
  void two_persons() {
    for (var person : new PersonId[] {ann, bob})
      node.write(
          person,
          () -> {
            node.vault.create(person);
            node.vault.add(
                Sample.of(UUID.randomUUID(), Instant.EPOCH),
                person,
                Map.of(FAMILY_NAME, "Ann", NOTE, "first"));
          });
  }

  @Test
  void an_edited_box_is_found() throws SQLException {
    asOwner("UPDATE sample SET note = family_name WHERE owner = ?", id(ann));

    assertFound(ann).hasMessageContaining(Reason.ROW.name());
  }

  @Test
  void an_edited_clear_column_is_found() throws SQLException {
    asOwner("UPDATE sample SET staff = ? WHERE owner = ?", id(bob), id(ann));

    assertFound(ann).hasMessageContaining(Reason.ROW.name());
  }

  @Test
  void a_deleted_row_is_found() throws SQLException {
    asOwner("DELETE FROM sample WHERE owner = ?", id(ann));

    assertFound(ann).hasMessageContaining(Reason.ROW.name());
  }

  @Test
  void an_invented_row_is_found() throws SQLException {
    asOwner(
        "INSERT INTO sample SELECT ?, owner, revision, key_version, staff, due_at, family_name,"
            + " birth_date, note FROM sample WHERE owner = ?",
        id(PersonId.random()),
        id(ann));

    assertFound(ann).hasMessageContaining(Reason.ROW.name());
  }

  @Test
  void a_row_moved_to_another_owner_is_found_on_both_sides() throws SQLException {
    asOwner("UPDATE sample SET owner = ? WHERE owner = ?", id(bob), id(ann));

    assertFound(ann).hasMessageContaining(Reason.ROW.name());
    assertFound(bob).hasMessageContaining(Reason.ROW.name());
  }

  @Test
  void a_row_put_back_is_found() throws SQLException {
    keep("sample");
    change();
    asOwner("DELETE FROM sample WHERE owner = ?", id(ann));
    asOwner("INSERT INTO sample SELECT * FROM old_sample");

    assertFound(ann).hasMessageContaining(Reason.ROW.name());
  }

  @Test
  void a_whole_owner_put_back_is_found_by_a_node_that_saw_the_newer() throws SQLException {
    for (var table : WHOLE) keep(table);
    change();
    read(ann);
    putBack();

    assertFound(ann).hasMessageContaining(Reason.OLDER.name());
  }

  @Test
  void a_whole_owner_put_back_is_found_by_the_node_that_wrote_the_newer_and_never_read_it()
      throws SQLException {
    for (var table : WHOLE) keep(table);
    node.vault.committed(change());
    putBack();

    assertFound(ann).hasMessageContaining(Reason.OLDER.name());
  }

  @Test
  void a_deleted_owner_is_found_by_a_node_that_saw_it() throws SQLException {
    read(ann);
    for (var table : new String[] {"sample", "chapter", "manifest"})
      asOwner("DELETE FROM " + table + " WHERE owner = ?", id(ann));

    assertFound(ann).hasMessageContaining(Reason.OLDER.name());
  }

  @Test
  void an_edited_chapter_is_found() throws SQLException {
    asOwner("UPDATE chapter SET chapter = CONCAT(chapter, chapter) WHERE owner = ?", id(ann));

    assertFound(ann).hasMessageContaining(Reason.CHAPTER.name());
  }

  @Test
  void a_deleted_chapter_is_found() throws SQLException {
    asOwner("DELETE FROM chapter WHERE owner = ?", id(ann));

    assertFound(ann).hasMessageContaining(Reason.CHAPTER.name());
  }

  @Test
  void a_manifest_that_fits_the_rows_but_was_not_sealed_by_us_is_found() throws SQLException {
    asOwner(
        "UPDATE manifest m, manifest n SET m.seal = n.seal WHERE m.owner = ? AND n.owner = ?",
        id(ann),
        id(bob));

    assertFound(ann).hasMessageContaining(Reason.MANIFEST.name());
  }

  @Test
  void a_manifest_of_another_revision_is_found() throws SQLException {
    asOwner("UPDATE manifest SET revision = revision + 1 WHERE owner = ?", id(ann));

    assertFound(ann).hasMessageContaining(Reason.MANIFEST.name());
  }

  @Test
  void the_key_of_another_person_opens_nothing() throws SQLException {
    asOwner(
        "UPDATE owner_key a, owner_key b SET a.wrapped = b.wrapped WHERE a.owner = ?"
            + " AND b.owner = ? AND a.compartment = b.compartment",
        id(ann),
        id(bob));

    assertFound(ann).hasMessageContaining(Reason.FIELD.name());
  }

  @Test
  void nothing_is_written_to_a_record_in_quarantine() throws SQLException {
    asOwner("UPDATE sample SET due_at = 1 WHERE owner = ?", id(ann));

    assertThatThrownBy(
            () -> node.write(ann, () -> node.vault.add(Sample.FACET, ann, Map.of(NOTE, "more"))))
        .isInstanceOf(Quarantined.class);
  }

  @Test
  void another_person_stays_readable() throws SQLException {
    asOwner("DELETE FROM sample WHERE owner = ?", id(ann));

    assertThat(read(bob)).isEqualTo("first");
  }

  private static byte[] id(PersonId person) {
    return Ids.bytes(person.uuid());
  }

  private void keep(String table) throws SQLException {
    asOwner("DROP TABLE IF EXISTS old_" + table);
    asOwner("CREATE TABLE old_" + table + " LIKE " + table);
    asOwner("INSERT INTO old_" + table + " SELECT * FROM " + table + " WHERE owner = ?", id(ann));
  }

  private void putBack() throws SQLException {
    for (var table : WHOLE) {
      asOwner("DELETE FROM " + table + " WHERE owner = ?", id(ann));
      asOwner("INSERT INTO " + table + " SELECT * FROM old_" + table);
    }
  }

  private Map<Owner, String> change() {
    return node.write(
        ann,
        () -> {
          var row = node.vault.<Sample>one(Sample.FACET, ann).orElseThrow();
          node.vault.change(row, row.revision(), Map.of(NOTE, "second"));
        });
  }

  private static String read(PersonId person) {
    return node.read(
        person,
        () -> {
          var row = node.vault.<Sample>one(Sample.FACET, person).orElseThrow();
          return String.valueOf(node.vault.open(row, NOTE));
        });
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertFound(PersonId person) {
    return assertThatThrownBy(() -> read(person)).isInstanceOf(Quarantined.class);
  }
}
