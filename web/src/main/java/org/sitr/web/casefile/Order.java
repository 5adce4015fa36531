package org.sitr.web.casefile;

import java.util.List;
import org.sitr.facet.Page;
import org.sitr.web.form.Option;
import org.sitr.web.page.Exchange;

/// The part of a list that an address asks for: `page`, `sort` (with `-` the other way round),
/// `filter`.
///
/// @param view the list, where a page has several; nothing otherwise
public record Order(int number, String sort, String filter, String view) {

  /// What an address says.
  public static Order of(Exchange exchange) {
    var page = exchange.get("page");
    int number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1;
    return new Order(number, exchange.get("sort"), exchange.get("filter"), exchange.get("view"));
  }

  /// As a door takes it.
  public Page page() {
    boolean down = sort.startsWith("-");
    return new Page(number, Page.USUAL_SIZE, down ? sort.substring(1) : sort, down, filter);
  }

  /// How a column is sorted now, as `aria-sort` says it.
  public String direction(String column) {
    if (sort.equals(column)) return "ascending";
    return sort.equals("-" + column) ? "descending" : "none";
  }

  /// What `sort` becomes when the column's head is pressed.
  public String turned(String column) {
    return sort.equals(column) ? "-" + column : column;
  }

  /// What a filter keeps besides itself.
  public List<Option> kept() {
    var sorted = new Option("sort", sort, false);
    return view.isEmpty() ? List.of(sorted) : List.of(sorted, new Option("view", view, false));
  }
}
