package org.sitr.listing;

import java.util.List;
import java.util.Map;

/// One page of a list. [Columns#page] makes it.
///
/// @param total rows of all pages, after narrowing
/// @param page the page that was given: never one behind the last
/// @param choices by column of codes, the codes that rows have, narrowed or not
public record Listing<T>(List<T> rows, int total, Page page, Map<String, List<String>> choices) {

  public Listing {
    rows = List.copyOf(rows);
    choices = Map.copyOf(choices);
  }

  /// Never the rows.
  @Override
  public String toString() {
    return page + " of " + total + " rows";
  }
}
