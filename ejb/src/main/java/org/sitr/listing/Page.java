package org.sitr.listing;

import java.util.HashMap;
import java.util.Map;

/// Which part of a list is asked for, in what order, narrowed to what.
///
/// @param number from 1
/// @param sort a column of the list; another word is the list's own order
/// @param only what a row must have, by parameter of a column ([Column#parameters])
public record Page(
    int number, int size, String sort, boolean descending, Map<String, String> only) {

  public static final int USUAL_SIZE = 25;
  private static final int LARGEST_SIZE = 100;
  private static final int LONGEST = 200;

  /// Takes what an address says and makes of it what can be.
  public Page {
    number = Math.clamp(number, 1, 10_000);
    size = Math.clamp(size, 1, LARGEST_SIZE);
    only = cut(only);
  }

  public static Page first() {
    return new Page(1, USUAL_SIZE, "", false, Map.of());
  }

  Page at(int other) {
    return new Page(other, size, sort, descending, only);
  }

  private static Map<String, String> cut(Map<String, String> only) {
    var cut = new HashMap<String, String>();
    only.forEach((name, text) -> {
      var some = text.strip();
      if (!some.isEmpty()) cut.put(name, some.substring(0, Math.min(some.length(), LONGEST)));
    });
    return Map.copyOf(cut);
  }

  /// It may name people: says the number alone.
  @Override
  public String toString() {
    return "page " + number;
  }
}
