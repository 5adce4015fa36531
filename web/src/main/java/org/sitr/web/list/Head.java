package org.sitr.web.list;

/// The head of a column.
///
/// @param direction how the list is sorted by it now, as `aria-sort` says it
/// @param address where it leads: sorted by it, or the other way round
public record Head(String label, String direction, String address) {

  public boolean isSorted() {
    return !direction.equals("none");
  }
}
