package org.sitr.security.log;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which nodes run, as their entries tell it. A boot opens with `NODE_START` and ends with
/// `NODE_STOP`; the `NODE_START` after a boot that ended otherwise names it, in a detail that is
/// always spelt alike, so that its hash alone proves it.
public final class Boots {
  private final Map<String, UUID> open = new HashMap<>();
  private final Set<UUID> seen = new HashSet<>();

  /// Takes the next entry; what is wrong with it, if anything.
  Optional<String> take(Entry e) {
    UUID running = open.get(e.node());
    if (e.isSystem(Entry.NODE_START)) {
      return start(e, running);
    }
    if (!e.boot().equals(running)) {
      return Optional.of("an entry of a boot of node " + e.node() + " that does not run");
    }
    if (e.isSystem(Entry.NODE_STOP)) {
      open.remove(e.node());
    }
    return Optional.empty();
  }

  private Optional<String> start(Entry e, @Nullable UUID running) {
    open.put(e.node(), e.boot());
    if (!seen.add(e.boot())) {
      return Optional.of("a boot of node " + e.node() + " that starts twice");
    }
    if (running != null
        && !HexFormat.of().formatHex(Merkle.sha256(ended(running))).equals(e.detail())) {
      return Optional.of(
          "a boot of node " + e.node() + " without an end and without an explanation");
    }
    return Optional.empty();
  }

  /// Names of nodes with a boot that has not ended.
  Set<String> running() {
    return new TreeSet<>(open.keySet());
  }

  /// The detail of a `NODE_START` after a boot that did not end in order.
  public static byte[] ended(UUID boot) {
    return ("{\"ended\":[\"" + Alias.Hex16.text(boot) + "\"]}").getBytes(StandardCharsets.US_ASCII);
  }
}
