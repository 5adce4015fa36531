package org.sitr.web.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sitr.facet.Listing;
import org.sitr.web.form.Option;
import org.sitr.web.page.Pager;

/// A list of people on a page: columns, rows, order, and what is said where it is empty.
///
/// @param name of the list, in the bundle of the first pages
/// @param columns sortable, the first is what a row is called
/// @param kept parameters that a filter keeps
public record Table(
    String name,
    List<String> columns,
    List<Row> rows,
    Pager pager,
    Order order,
    List<Option> kept) {

  /// A row.
  ///
  /// @param name what the row is called; nothing where only the reference may be known
  public record Row(String ref, String name, List<Cell> cells) {
    /// The reference alone.
    @Override
    public String toString() {
      return ref;
    }
  }

  /// A cell.
  ///
  /// @param kind `num` or `ref` where it must not break
  /// @param mark a word in red beside it, or nothing
  public record Cell(String label, String value, String kind, String mark) {}

  /// A list of a door, a row by a row.
  public static <T> Table of(
      String name, List<String> columns, Listing<T> listing, Order order, Function<T, Row> row) {
    var rows = new ArrayList<Row>();
    listing.rows().forEach(r -> rows.add(row.apply(r)));
    var pager = new Pager(listing.page().number(), listing.page().size(), listing.total());
    return new Table(name, columns, rows, pager, order, order.kept());
  }
}
