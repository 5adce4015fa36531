package org.sitr.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Boots;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;

/// What a node says of itself in the log.
final class NodeEntries {
  private static final String NOTE_MISSING = "NOTE_MISSING";
  private static final String RESUMED = "APPENDING_RESUMED";

  private final Alias self;

  NodeEntries(String node) {
    this.self = NodeAlias.of(node);
  }

  /// It begins; a boot before it that did not end in order is named.
  ///
  /// @param last what the node said of itself last
  List<Waiting> start(Optional<Entry> last, boolean noteIsMissing) {
    Optional<Entry> lost = last.filter(e -> !e.isSystem(Entry.NODE_STOP));
    List<Waiting> first = new ArrayList<>();
    first.add(
        said(Entry.NODE_START, lost.map(e -> Beside.clear(Boots.ended(e.boot()))).orElse(null)));
    if (noteIsMissing) {
      first.add(said(NOTE_MISSING, null));
    }
    return first;
  }

  Waiting heartbeat() {
    return said(Entry.HEARTBEAT, null);
  }

  Waiting stop() {
    return said(Entry.NODE_STOP, null);
  }

  Waiting step(String seconds) {
    return said(Entry.CLOCK_STEP, Beside.clear("seconds", seconds));
  }

  /// Nothing was appended for a while, because the log was not as the node had left it.
  Waiting resumed(String why) {
    return said(RESUMED, Beside.clear("after", why));
  }

  private Waiting said(String action, @Nullable Beside beside) {
    Draft draft =
        new Draft(
            Kind.SYSTEM,
            action,
            Outcome.ALLOWED,
            self,
            null,
            null,
            Alias.random().value(),
            null,
            List.of());
    return new Waiting(draft, beside);
  }
}
