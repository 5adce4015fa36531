package org.sitr.security.keycloak;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers a bounded number of keys, each until a moment; the oldest makes room.
final class Seen {
  private final int capacity;
  private final Map<String, Instant> until = new LinkedHashMap<>();

  Seen(int capacity) {
    this.capacity = capacity;
  }

  /// Whether the key is new; it is remembered either way.
  synchronized boolean first(String key, Instant now, Instant keepUntil) {
    var known = until.get(key);
    if (known != null && known.isAfter(now)) {
      return false;
    }
    if (until.size() >= capacity) {
      until.values().removeIf(u -> !u.isAfter(now));
    }
    if (until.size() >= capacity) {
      until.remove(until.keySet().iterator().next());
    }
    until.put(key, keepUntil);
    return true;
  }

  synchronized void forget(String key) {
    until.remove(key);
  }
}
