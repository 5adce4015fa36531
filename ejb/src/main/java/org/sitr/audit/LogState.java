package org.sitr.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the log is.
///
/// @param size entries under the newest signed head
/// @param root of that head, hex
/// @param newest when the newest entry was made; null while there is none
/// @param witnesses who watch from outside; with 0 pages say "nobody outside watches this log"
public record LogState(
    long size, String root, @Nullable Instant newest, List<Node> nodes, int witnesses) {

  /// @param last when it last said something
  /// @param stopped whether that was `NODE_STOP`
  public record Node(String name, Instant last, boolean stopped) {}

  public LogState {
    nodes = List.copyOf(nodes);
  }
}
