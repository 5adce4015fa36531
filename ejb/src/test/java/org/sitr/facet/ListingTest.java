package org.sitr.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final List<String> ROWS = List.of("José", "Amal", "Zoë", "Amina");

  @Test
  void rows_are_filtered_sorted_and_counted() {
    var found = of(new Page(1, 25, "name", true, "AM"));

    assertThat(found.rows()).containsExactly("Amina", "Amal");
    assertThat(found.total()).isEqualTo(2);
  }

  @Test
  void the_filter_knows_no_accents_and_no_case() {
    assertThat(of(new Page(1, 25, "", false, "jose")).rows()).containsExactly("José");
    assertThat(of(new Page(1, 25, "", false, "ZOË")).rows()).containsExactly("Zoë");
  }

  @Test
  void a_page_behind_the_last_is_the_last() {
    var found = of(new Page(9, 3, "name", false, ""));

    assertThat(found.rows()).containsExactly("Zoë");
    assertThat(found.page().number()).isEqualTo(2);
    assertThat(found.total()).isEqualTo(4);
  }

  @Test
  void what_an_address_says_becomes_what_can_be() {
    var page = new Page(-1, 1_000_000, "'; drop table", false, "x".repeat(1_000_000));

    assertThat(page.number()).isEqualTo(1);
    assertThat(page.size()).isEqualTo(100);
    assertThat(page.filter()).hasSize(200);
    assertThat(of(page).rows()).isEmpty();
  }

  private static Listing<String> of(Page page) {
    return Listing.of(
        ROWS,
        page,
        Map.of("name", Comparator.<String>naturalOrder()),
        Comparator.naturalOrder(),
        Function.identity());
  }
}
