package org.sitr.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitr.casefile.CaseRef;
import org.sitr.listing.Page;

class HitTest {

  @Test
  void who_was_found_sorts_by_birth_whatever_the_calendar() {
    var hits =
        List.of(
            born("1415 hijri"), born("1982-12-12"), born(""), born("1367-12 persian estimated"));

    assertThat(sorted(hits, false))
        .containsExactly("1982-12-12", "1367-12 persian estimated", "1415 hijri", "");
    assertThat(sorted(hits, true))
        .containsExactly("1415 hijri", "1367-12 persian estimated", "1982-12-12", "");
  }

  private static List<String> sorted(List<Hit> hits, boolean descending) {
    var page = new Page(1, 25, "born", descending, Map.of());
    return Hit.COLUMNS.page(hits, page).rows().stream().map(Hit::born).toList();
  }

  private static Hit born(String text) {
    return new Hit(CaseRef.random(), List.of(), text, List.of());
  }
}
