package org.sitr.security.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Whether the manifest revisions of each alias only grow. A `made` that was followed by `failed`
/// under the same request does not count; its `failed` may come after the next `made`, so a doubt
/// is kept until then.
final class Manifests {
  private static final int KEPT = 4;

  private record Made(long index, long revision, UUID request) {}

  private final Map<Alias, Deque<Made>> newest = new HashMap<>();
  private final TreeMap<Long, Alias> doubts = new TreeMap<>();

  void take(long index, Entry e) {
    Alias subject = e.subject();
    if (subject == null) {
      return;
    }
    if (e.outcome() == Outcome.MADE) {
      made(subject, new Made(index, e.revision(), e.request()));
    } else if (e.outcome() == Outcome.FAILED) {
      failed(subject, e.request());
    }
  }

  /// The first `made` that is not above the one before it.
  Optional<Fault> end() {
    return doubts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(doubts.firstKey(), "a manifest whose revision is not above the last"));
  }

  private void made(Alias subject, Made made) {
    Deque<Made> all = newest.computeIfAbsent(subject, unused -> new ArrayDeque<>(1));
    all.addLast(made);
    if (all.size() > KEPT && doubts.isEmpty()) {
      all.removeFirst();
    }
    weigh(subject, all);
  }

  private void failed(Alias subject, UUID request) {
    Deque<Made> all = newest.get(subject);
    if (all != null && all.removeIf(m -> m.request().equals(request))) {
      weigh(subject, all);
    }
  }

  private void weigh(Alias subject, Deque<Made> all) {
    doubts.values().removeIf(subject::equals);
    long before = 0;
    for (Made made : all) {
      if (made.revision() <= before) {
        doubts.put(made.index(), subject);
      }
      before = made.revision();
    }
  }
}
