package org.sitr.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitr.casefile.CaseLine;
import org.sitr.search.Hit;

/// What a list takes from a request, and what its addresses say.
class AskedTest {

  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void an_address_says_order_page_and_codes() {
    var asked =
        asked(
            Map.of(
                "sort",
                "state",
                "dir",
                "desc",
                "page",
                "3",
                "only-state",
                "A1",
                "only-opened.from",
                "2026-11-01"),
            NOTHING);

    assertThat(asked.page().number()).isEqualTo(3);
    assertThat(asked.page().sort()).isEqualTo("state");
    assertThat(asked.page().descending()).isTrue();
    assertThat(asked.page().only()).isEqualTo(Map.of("state", "A1", "opened.from", "2026-11-01"));
    assertThat(asked.isTyped()).isFalse();
  }

  @Test
  void a_name_in_an_address_narrows_nothing_and_is_not_repeated() {
    var asked = asked(Map.of("only-name", "Huda", "view", "mine"), Map.of("only-name", "Other"));

    assertThat(asked.page().only()).isEmpty();
    assertThat(asked.isTyped()).isFalse();
    assertThat(asked.said() + asked.sorted("ref") + asked.paged(2) + asked.action())
        .doesNotContain("Huda")
        .doesNotContain("Other");
  }

  @Test
  void a_name_that_was_typed_narrows_and_stands_in_no_address() {
    var asked = asked(Map.of("view", "mine"), Map.of("only-name", " Huda ", "only-state", "A1"));

    assertThat(asked.page().only()).isEqualTo(Map.of("name", "Huda", "state", "A1"));
    assertThat(asked.isTyped()).isTrue();
    assertThat(asked.sent()).isEqualTo(Map.of("only-name", "Huda", "only-state", "A1"));
    assertThat(asked.sorted("ref"))
        .as("the form sends the rest")
        .isEqualTo("/home?view=mine&sort=ref");
    assertThat(asked.action()).isEqualTo("/home?view=mine");
  }

  @Test
  void what_was_typed_without_words_becomes_an_address() {
    var asked = asked(query("sort", "ref", "page", "4"), Map.of("only-state", "A1"));

    assertThat(asked.said()).isEqualTo("/home?sort=ref&only-state=A1");
  }

  @Test
  void a_column_pressed_twice_is_turned_round_and_a_filter_stays() {
    var once = asked(query("only-state", "A1", "page", "2"), NOTHING);
    assertThat(once.direction("ref")).isEqualTo("none");
    assertThat(once.sorted("ref")).isEqualTo("/home?only-state=A1&sort=ref");

    var twice = asked(query("sort", "ref", "only-state", "A1"), NOTHING);
    assertThat(twice.direction("ref")).isEqualTo("ascending");
    assertThat(twice.sorted("ref")).isEqualTo("/home?sort=ref&only-state=A1&dir=desc");

    var thrice = asked(query("sort", "ref", "dir", "desc"), NOTHING);
    assertThat(thrice.direction("ref")).isEqualTo("descending");
    assertThat(thrice.sorted("ref")).isEqualTo("/home?sort=ref");
    assertThat(thrice.sorted("state")).isEqualTo("/home?sort=state");
  }

  @Test
  void another_page_keeps_order_and_filter_and_clearing_keeps_the_order() {
    var asked = asked(query("sort", "ref", "only-state", "A1", "done", "saved"), NOTHING);

    assertThat(asked.paged(2)).isEqualTo("/home?sort=ref&only-state=A1&page=2");
    assertThat(asked.cleared()).isEqualTo("/home?sort=ref");
  }

  @Test
  void the_words_of_a_search_are_words_too() {
    var typed =
        new Asked(
            "/search", NOTHING, name -> name.equals("q") ? "Huda" : "", Hit.COLUMNS, Set.of("q"));

    assertThat(typed.isTyped()).isTrue();
    assertThat(typed.sent()).isEqualTo(Map.of("q", "Huda"));
    assertThat(typed.sorted("ref")).isEqualTo("/search?sort=ref");
  }

  @Test
  void nonsense_in_an_address_is_the_list_as_it_is() {
    var asked = asked(Map.of("page", "-1", "sort", "' or 1=1", "dir", "?", "only-x", "y"), NOTHING);

    assertThat(asked.page().number()).isEqualTo(1);
    assertThat(asked.page().only()).isEmpty();
    assertThat(asked.page().descending()).isFalse();
  }

  private static Asked asked(Map<String, String> query, Map<String, String> form) {
    return new Asked(
        "/home",
        query,
        name -> query.getOrDefault(name, form.getOrDefault(name, "")),
        CaseLine.COLUMNS,
        Set.of());
  }

  private static Map<String, String> query(String... both) {
    var query = new LinkedHashMap<String, String>();
    for (int i = 0; i < both.length; i += 2) query.put(both[i], both[i + 1]);
    return query;
  }
}
