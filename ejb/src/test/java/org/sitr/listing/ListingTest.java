package org.sitr.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingTest {

  private record One(
      String ref, String name, List<String> codes, @Nullable String opened, long version) {}

  private static final Columns<One> COLUMNS =
      Columns.of(
          Comparator.comparing(One::ref),
          Column.reference("ref", One::ref),
          Column.words("name", one -> List.of(one.name(), "Ann " + one.ref())),
          Column.codes("state", List.of("B", "A"), One::codes),
          Column.day("opened", one -> Optional.ofNullable(one.opened()).map(LocalDate::parse)),
          Column.moment(
              "next",
              one ->
                  Optional.ofNullable(one.opened()).map(day -> Instant.parse(day + "T12:00:00Z"))),
          Column.number("version", One::version));

  private static final List<One> ROWS =
      List.of(
          new One("K3D4-5C", "Zoë", List.of("A"), "2026-11-03", 10),
          new One("A1B2-3X", "José", List.of("A", "B"), "2026-11-01", 9),
          new One("7F3Q-8E", "", List.of(), null, 1),
          new One("F0F0-0F", "amal", List.of("C"), "2026-11-02", 2));

  @Test
  void a_list_sorts_by_each_column_both_ways_R2() {
    assertThat(sorted("ref", false)).containsExactly("7F3Q-8E", "A1B2-3X", "F0F0-0F", "K3D4-5C");
    assertThat(sorted("ref", true)).containsExactly("K3D4-5C", "F0F0-0F", "A1B2-3X", "7F3Q-8E");
    assertThat(sorted("version", false)).startsWith("7F3Q-8E").endsWith("K3D4-5C");
  }

  @Test
  void who_has_nothing_in_a_column_comes_last_both_ways_R2() {
    for (var column : List.of("name", "state", "opened", "next")) {
      assertThat(sorted(column, false)).as(column).endsWith("7F3Q-8E");
      assertThat(sorted(column, true)).as(column).endsWith("7F3Q-8E");
    }
    assertThat(sorted("name", false)).startsWith("F0F0-0F", "A1B2-3X");
    assertThat(sorted("opened", true)).startsWith("K3D4-5C", "F0F0-0F");
  }

  @Test
  void codes_sort_in_the_order_of_their_list_and_equals_in_the_lists_own_R4() {
    assertThat(sorted("state", false))
        .as("the first code counts: A before what the list has not")
        .containsExactly("A1B2-3X", "K3D4-5C", "F0F0-0F", "7F3Q-8E");
  }

  @Test
  void a_column_that_is_not_there_is_the_lists_own_order_R5() {
    assertThat(sorted("'; drop table", true))
        .containsExactly("7F3Q-8E", "A1B2-3X", "F0F0-0F", "K3D4-5C");
  }

  @Test
  void words_are_found_in_any_case_without_accents_in_any_order_R4() {
    assertThat(only("name", "JOSE")).containsExactly("A1B2-3X");
    assertThat(only("name", "f0f0 ann")).containsExactly("F0F0-0F");
    assertThat(only("name", "José Zoë")).isEmpty();
  }

  @Test
  void a_reference_is_found_by_a_part_in_any_spacing() {
    assertThat(only("ref", "7f3q 8e")).containsExactly("7F3Q-8E");
    assertThat(only("ref", "f0")).containsExactly("F0F0-0F");
  }

  @Test
  void a_number_is_found_as_it_is() {
    assertThat(only("version", "1")).containsExactly("7F3Q-8E");
  }

  @Test
  void a_code_is_one_of_those_that_a_row_has() {
    assertThat(only("state", "A")).containsExactly("A1B2-3X", "K3D4-5C");
    assertThat(only("state", "Z")).isEmpty();
  }

  @Test
  void days_are_from_one_to_another_both_counted() {
    var both = Map.of("opened.from", "2026-11-02", "opened.until", "2026-11-03");

    assertThat(refs(page(1, "", false, both))).containsExactly("F0F0-0F", "K3D4-5C");
    assertThat(only("next.until", "2026-11-01")).containsExactly("A1B2-3X");
    assertThat(only("opened.from", "32 November")).as("no day is no filter R5").hasSize(4);
  }

  @Test
  void choices_are_the_codes_of_all_rows_narrowed_or_not_R4() {
    var found = page(1, "", false, Map.of("state", "B"));

    assertThat(found.choices()).containsOnlyKeys("state");
    assertThat(found.choices().get("state")).containsExactly("B", "A", "C");
    assertThat(found.total()).as("what is left is counted").isEqualTo(1);
  }

  @Test
  void a_page_behind_the_last_is_the_last_R5() {
    var found = COLUMNS.page(ROWS, new Page(9, 3, "ref", false, Map.of()));

    assertThat(refs(found)).containsExactly("K3D4-5C");
    assertThat(found.page().number()).isEqualTo(2);
    assertThat(found.total()).isEqualTo(4);
  }

  @Test
  void what_an_address_says_becomes_what_can_be_R5() {
    var long_ = Map.of("name", "x".repeat(1_000_000), "ref", "  ");
    var page = new Page(-1, 1_000_000, "name", false, long_);

    assertThat(page.number()).isEqualTo(1);
    assertThat(page.size()).isEqualTo(100);
    assertThat(page.only()).containsOnlyKeys("name");
    assertThat(page.only().get("name")).hasSize(200);
  }

  @Test
  void what_is_asked_and_what_is_found_say_no_name() {
    var page = new Page(1, 25, "name", false, Map.of("name", "Zoë"));

    assertThat(page + " " + COLUMNS.page(ROWS, page)).doesNotContain("Zoë");
  }

  @Test
  void only_words_are_kept_out_of_addresses_R3() {
    assertThat(COLUMNS.all())
        .filteredOn(column -> !column.kind().isClear())
        .extracting(Column::name)
        .containsExactly("name");
  }

  private static List<String> sorted(String column, boolean descending) {
    return refs(page(1, column, descending, Map.of()));
  }

  private static List<String> only(String name, String text) {
    return refs(page(1, "", false, Map.of(name, text)));
  }

  private static Listing<One> page(
      int number, String sort, boolean descending, Map<String, String> only) {
    return COLUMNS.page(ROWS, new Page(number, 25, sort, descending, only));
  }

  private static List<String> refs(Listing<One> listing) {
    return listing.rows().stream().map(One::ref).toList();
  }
}
