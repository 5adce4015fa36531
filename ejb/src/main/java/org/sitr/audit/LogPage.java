package org.sitr.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some entries, in the order that was asked for.
///
/// @param next ask for the entries beyond this index; null: there are no more
public record LogPage(List<Logged> entries, @Nullable Long next) {
  public LogPage {
    entries = List.copyOf(entries);
  }
}
