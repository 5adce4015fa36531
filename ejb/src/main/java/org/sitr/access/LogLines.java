package org.sitr.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.audit.LogLine;

/// A page of entries, in the order that was asked for.
///
/// @param next ask for entries beyond this index; null: there are no more
public record LogLines(List<LogLine> lines, @Nullable Long next) {
  public LogLines {
    lines = List.copyOf(lines);
  }
}
