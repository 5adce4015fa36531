package org.sitr.web.list;

import java.util.List;

/// The form above a list.
///
/// @param action where it is sent
/// @param filters one a column, in their order
/// @param open how many of the filters always stand open
/// @param clear the same list, not narrowed
public record Narrowing(String action, List<Filter> filters, int open, String clear) {

  /// Those that always stand open.
  public List<Filter> first() {
    return filters.stream().limit(open).toList();
  }

  /// The others are unfolded, or stand open while one of them is set.
  public List<Filter> more() {
    return filters.stream().skip(open).toList();
  }

  public boolean isMoreSet() {
    return more().stream().anyMatch(Filter::isSet);
  }

  public boolean isSet() {
    return filters.stream().anyMatch(Filter::isSet);
  }
}
