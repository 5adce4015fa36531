package org.sitr.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.audit.LogLine;

/// A page of entries, the newest first.
///
/// @param next ask for entries before this index; null: there are no more
public record LogLines(List<LogLine> lines, @Nullable Long next) {
  public LogLines {
    lines = List.copyOf(lines);
  }
}
