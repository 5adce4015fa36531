package org.sitr.storage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitr.security.seal.Sealed;

@Tag("storage")
class SealedColumnsTest {
  private static final Sealed ANN = Sealed.of(new byte[] {1, 2, 3});
  private static final Sealed BOB = Sealed.of(new byte[] {4, 5});
  private static final Instant DUE = Instant.parse("2026-03-29T01:30:00.123456789Z");
  private static EntityManagerFactory unit;

  @BeforeAll
  static void connect() throws SQLException {
    TestDatabase.prepare();
    unit = TestDatabase.unit(Sample.class);
  }

  @AfterAll
  static void disconnect() {
    unit.close();
  }

  @Test
  void fields_that_no_class_declares_are_stored_and_found() {
    var sample = stored();

    var found = in(rows -> rows.find(Sample.class, sample.id()));

    assertThat(found.get(Sample.FAMILY_NAME)).isEqualTo(ANN);
    assertThat(found.get(Sample.NOTE)).isEqualTo(BOB);
    assertThat(found.get(Sample.BIRTH_DATE)).isNull();
    assertThat(found.owner()).isEqualTo(sample.owner());
    assertThat(found.dueAt()).isEqualTo(DUE.truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void what_is_read_back_has_the_digest_of_what_was_written() {
    var sample = stored();

    var found = in(rows -> rows.find(Sample.class, sample.id()));

    assertThat(Columns.digest(found)).isEqualTo(Columns.digest(sample));
  }

  @Test
  void one_field_is_changed_another_emptied_and_the_rest_kept() {
    var sample = stored();

    in(rows -> {
      var row = rows.find(Sample.class, sample.id());
      row.next(1);
      row.put(Sample.FAMILY_NAME, BOB);
      row.column(Sample.NOTE.column(), null);
      return row;
    });

    var found = in(rows -> rows.find(Sample.class, sample.id()));
    assertThat(found.get(Sample.FAMILY_NAME)).isEqualTo(BOB);
    assertThat(found.get(Sample.NOTE)).isNull();
    assertThat(found.revision()).isEqualTo(2);
    assertThat(found.staff()).isEqualTo(sample.staff());
  }

  @Test
  void rows_are_found_by_their_clear_columns() {
    var sample = stored();

    var found =
        in(rows ->
            rows.createQuery(
                    "select s from Sample s where s.owner = :owner and s.staff = :staff"
                        + " and s.dueAt <= :now",
                    Sample.class)
                .setParameter("owner", sample.owner())
                .setParameter("staff", sample.staff())
                .setParameter("now", DUE)
                .getResultList());

    assertThat(found).extracting(OwnedRow::id).containsExactly(sample.id());
  }

  @Test
  void two_flushes_of_one_row_keep_its_revision() {
    var sample = stored();

    in(rows -> {
      var row = rows.find(Sample.class, sample.id());
      row.next(1);
      row.put(Sample.NOTE, ANN);
      rows.flush();
      row.put(Sample.FAMILY_NAME, BOB);
      rows.flush();
      return row;
    });

    var found = in(rows -> rows.find(Sample.class, sample.id()));
    assertThat(found.revision()).isEqualTo(2);
    assertThat(found.get(Sample.FAMILY_NAME)).isEqualTo(BOB);
  }

  @Test
  void a_write_over_a_newer_row_is_refused() {
    var sample = stored();

    try (var late = unit.createEntityManager()) {
      late.getTransaction().begin();
      var stale = late.find(Sample.class, sample.id());
      in(rows -> {
        var row = rows.find(Sample.class, sample.id());
        row.next(1);
        row.put(Sample.NOTE, ANN);
        return row;
      });
      stale.next(1);
      stale.put(Sample.NOTE, BOB);

      assertThatThrownBy(late::flush).isInstanceOf(OptimisticLockException.class);
    }
    var found = in(rows -> rows.find(Sample.class, sample.id()));
    assertThat(found.get(Sample.NOTE)).isEqualTo(ANN);
  }

  private static Sample stored() {
    var sample = Sample.of(UUID.randomUUID(), DUE);
    sample.begin(UUID.randomUUID(), UUID.randomUUID(), 1);
    sample.put(Sample.FAMILY_NAME, ANN);
    sample.put(Sample.NOTE, BOB);
    in(rows -> {
      rows.persist(sample);
      return sample;
    });
    return sample;
  }

  private static <T> T in(Function<EntityManager, T> work) {
    return requireNonNull(unit.callInTransaction(work::apply));
  }
}
