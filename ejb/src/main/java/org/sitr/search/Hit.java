package org.sitr.search;

import java.util.List;
import org.sitr.casefile.CaseRef;

/// Somebody who was found, as far as this searcher may know her. What he may not is empty.
///
/// @param names the names by which he may know her
/// @param born as written, with its calendar
/// @param states codes of the list `state`
public record Hit(CaseRef ref, List<String> names, String born, List<String> states) {

  public Hit {
    names = List.copyOf(names);
    states = List.copyOf(states);
  }

  /// The reference alone.
  @Override
  public String toString() {
    return ref.text();
  }
}
