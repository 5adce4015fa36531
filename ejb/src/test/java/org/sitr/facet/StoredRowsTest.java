package org.sitr.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitr.draft.DraftRow;
import org.sitr.security.seal.Sealed;
import org.sitr.storage.Columns;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.TestDatabase;

@Tag("storage")
class StoredRowsTest {

  private static EntityManagerFactory unit;

  @BeforeAll
  static void connect() throws SQLException {
    TestDatabase.prepare();
    unit = TestDatabase.unit(Tables.FACETS.stream().map(Facet::row).toArray(Class<?>[]::new));
  }

  @AfterAll
  static void disconnect() {
    unit.close();
  }

  @Test
  void the_largest_row_of_every_facet_is_stored_and_read_back_as_it_was() {
    for (var facet : Tables.FACETS) {
      if (!facet.equals(DraftRow.FACET)) {
        var stored = stored(facet);

        var found = in(rows -> rows.find(facet.row(), stored.id()));

        assertThat(Columns.digest(found)).as(facet.table()).isEqualTo(Columns.digest(stored));
      }
    }
  }

  @Test
  void the_application_cannot_change_what_was_before_R6() {
    for (var facet : new Facet[] {Earlier.FACET, EarlierPlace.FACET}) {
      var stored = stored(facet);

      assertThatThrownBy(() ->
              in(rows -> {
                rows.find(facet.row(), stored.id()).next(2);
                return 0;
              }))
          .as(facet.table())
          .hasStackTraceContaining("UPDATE command denied");
      assertThatThrownBy(() ->
              in(rows -> {
                rows.remove(rows.find(facet.row(), stored.id()));
                return 0;
              }))
          .hasStackTraceContaining("DELETE command denied");
    }
  }

  private static OwnedRow stored(Facet facet) {
    var random = new SplittableRandom(7);
    var row = fresh(facet);
    row.begin(UUID.randomUUID(), UUID.randomUUID(), 1);
    for (var field : facet.fields()) {
      var box = new byte[Tables.largestBox(field)];
      random.nextBytes(box);
      row.put(field, Sealed.of(box));
    }
    return in(rows -> {
      rows.persist(row);
      return row;
    });
  }

  private static OwnedRow fresh(Facet facet) {
    try {
      return facet.row().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T in(Function<EntityManager, T> work) {
    try (var rows = unit.createEntityManager()) {
      rows.getTransaction().begin();
      var result = work.apply(rows);
      rows.getTransaction().commit();
      return result;
    }
  }
}
