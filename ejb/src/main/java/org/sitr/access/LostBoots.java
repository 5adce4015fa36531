package org.sitr.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.Outcome;

/// Boots that ended without a word, and what they made last: an entry `made` is durable before its
/// commit, so nobody has said whether the write came.
///
/// Only what a boot made in its last two minutes is in question, and only until a check has looked
/// once and said so in the log: later nobody can have a write that came be called failed by putting
/// rows back.
final class LostBoots {
  /// Longer than a commit takes.
  private static final Duration LAST = Duration.ofMinutes(2);

  /// A replaced process may still hold its transactions for a moment.
  private static final Duration REST = Duration.ofSeconds(30);

  /// A running node says something each minute.
  private static final Duration SILENCE = Duration.ofMinutes(10);

  private final Map<String, UUID> running = new HashMap<>();
  private final Map<UUID, Boot> boots = new HashMap<>();

  /// What was made, and the state that the log knew before.
  record Made(Entry entry, @Nullable String before) {}

  /// A boot to settle.
  record Lost(UUID boot, List<Made> made) {}

  private static final class Boot {
    private final List<Made> made = new ArrayList<>();
    private Instant newest = Instant.EPOCH;
    private @Nullable Instant replaced;
  }

  /// The next entry of the log.
  ///
  /// @param before of a `made`: the newest state of its subject until then
  void take(Entry entry, @Nullable String before) {
    if (isSettling(entry)) boots.keySet().removeIf(boot -> detail(boot).equals(entry.detail()));
    if (entry.isSystem(Entry.NODE_START)) start(entry);
    if (entry.isSystem(Entry.NODE_STOP)) {
      running.remove(entry.node(), entry.boot());
      boots.remove(entry.boot());
      return;
    }
    var boot = boots.computeIfAbsent(entry.boot(), b -> new Boot());
    boot.newest = entry.time();
    boot.made.removeIf(made -> made.entry().time().plus(LAST).isBefore(boot.newest));
    if (entry.outcome() == Outcome.MADE) boot.made.add(new Made(entry, before));
    if (entry.outcome() == Outcome.FAILED)
      boots.values().forEach(b -> b.made.removeIf(made -> isSame(made.entry(), entry)));
  }

  private void start(Entry entry) {
    var before = running.put(entry.node(), entry.boot());
    var lost = before == null ? null : boots.get(before);
    if (lost != null) lost.replaced = entry.time();
  }

  private static boolean isSame(Entry made, Entry failed) {
    return made.request().equals(failed.request())
        && Objects.equals(made.subject(), failed.subject());
  }

  /// Those that nobody has settled yet.
  List<Lost> unsettled(Instant now) {
    var lost = new ArrayList<Lost>();
    boots.forEach((id, boot) -> {
      boolean replaced = boot.replaced != null && boot.replaced.plus(REST).isBefore(now);
      if (replaced || boot.newest.plus(SILENCE).isBefore(now))
        lost.add(new Lost(id, List.copyOf(boot.made)));
    });
    return lost;
  }

  private static boolean isSettling(Entry entry) {
    return entry.action().equals(Action.WATCH_OWNERS.name())
        && entry.outcome() == Outcome.ALLOWED
        && entry.detail() != null;
  }

  /// The detail of the entry that settles a boot is always spelt alike, so that its hash says
  /// which.
  private static String detail(UUID boot) {
    var text = "{\"" + Settling.BOOT + "\":[\"" + Settling.hex(boot) + "\"]}";
    return HexFormat.of().formatHex(Merkle.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }
}
