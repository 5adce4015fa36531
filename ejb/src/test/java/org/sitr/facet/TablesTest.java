package org.sitr.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitr.draft.DraftRow;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;

/// Law 8 for the concepts: every column is in its list.
class TablesTest {

  private static final List<String> OF_EVERY_ROW =
      List.of("id", "owner", "revision", "key_version");

  @Test
  void the_columns_of_a_table_are_the_fields_of_its_facet_and_the_closed_list() throws IOException {
    var tables = Tables.ofMigration();

    for (var facet : Tables.FACETS) {
      var clear =
          facet.equals(DraftRow.FACET)
              ? Stream.concat(OF_EVERY_ROW.stream(), Stream.of("due"))
              : OF_EVERY_ROW.stream();
      var expected =
          Stream.concat(clear, facet.fields().stream().map(SealedField::column)).toList();
      assertThat(tables.getOrDefault(facet.table(), Map.of()).keySet())
          .as(facet.table())
          .containsExactlyElementsOf(expected);
    }
    assertThat(tables).hasSameSizeAs(Tables.FACETS);
  }

  @Test
  void a_column_takes_the_largest_box_of_its_field() throws IOException {
    var tables = Tables.ofMigration();

    for (var facet : Tables.FACETS) {
      for (var field : facet.fields()) {
        var columns = tables.getOrDefault(facet.table(), Map.of());
        int capacity = Tables.capacity(columns.getOrDefault(field.column(), ""));
        assertThat(capacity).as(field.name()).isGreaterThanOrEqualTo(Tables.largestBox(field));
      }
    }
  }

  @Test
  void the_variable_columns_of_a_table_fit_into_one_row() throws IOException {
    for (var table : Tables.ofMigration().entrySet()) {
      int bytes =
          table.getValue().values().stream()
              .filter(type -> type.startsWith("VARBINARY"))
              .mapToInt(Tables::capacity)
              .sum();
      assertThat(bytes).as(table.getKey()).isLessThan(60_000);
    }
  }

  @Test
  void what_a_facet_held_fits_into_its_history_R6() {
    for (var facet : Tables.FACETS) {
      if (!facet.fields().isEmpty() && !isOwnHistory(facet)) {
        int longest =
            facet.fields().stream()
                .mapToInt(field -> field.name().length() + 8 + field.form().maxLength() * 5 / 4)
                .sum();
        assertThat(longest).as(facet.table()).isLessThan(EarlierFields.LONGEST_CONTENT);
      }
    }
  }

  @Test
  void every_facet_that_people_write_can_be_marked_as_entered_in_error_R8() {
    var others = Set.of("identity_link", "search_row", "earlier", "earlier_place", "draft");

    assertThat(Tables.FACETS)
        .filteredOn(facet -> !others.contains(facet.table()))
        .hasSize(7)
        .allMatch(facet -> facet.fields().getLast().name().endsWith("/entered-in-error"));
  }

  private static boolean isOwnHistory(Facet facet) {
    return Set.of("earlier", "earlier_place", "draft").contains(facet.table());
  }
}
