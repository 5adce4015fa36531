package org.sitr.search;

import org.sitr.access.Worded;

/// What somebody looks for: words of a name in any script, a case reference, or the number of a
/// document.
///
/// @param words at most 200 characters; more are cut off
public record Query(String words) implements Worded {

  private static final int LONGEST = 200;

  public Query {
    var clean = words.replaceAll("\\p{Cc}+", " ").strip();
    words = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /// It names people: says nothing.
  @Override
  public String toString() {
    return "query";
  }
}
