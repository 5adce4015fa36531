package org.sitr.web.list;

import java.util.List;
import org.sitr.web.page.Pager;

/// A list on a page. [Lists#table] makes it.
///
/// @param name of the list, in the bundle of its page
public record Table<R>(
    String name, List<Head> heads, List<R> rows, Pager pager, Narrowing narrowing) {

  public Table {
    rows = List.copyOf(rows);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// Never the rows.
  @Override
  public String toString() {
    return name;
  }
}
