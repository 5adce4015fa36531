package org.sitr.facet;

/// Which part of a list is asked for, in what order, narrowed how.
///
/// @param number from 1
/// @param sort a column of the list; another word is the list's own order
/// @param filter words that a row must hold; empty for all rows
public record Page(int number, int size, String sort, boolean descending, String filter) {

  public static final int USUAL_SIZE = 25;
  private static final int LARGEST_SIZE = 100;
  private static final int LONGEST_FILTER = 200;

  /// Takes what an address says and makes of it what can be.
  public Page {
    number = Math.clamp(number, 1, 10_000);
    size = Math.clamp(size, 1, LARGEST_SIZE);
    filter = filter.length() > LONGEST_FILTER ? filter.substring(0, LONGEST_FILTER) : filter;
  }

  public static Page first() {
    return new Page(1, USUAL_SIZE, "", false, "");
  }
}
