package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sitr.vault.Quarantined;

/// What was found wrong and not yet found right again, for the auditor's first screen. In memory:
/// each check finds anew what still is.
@ApplicationScoped
public class Alarms {
  /// Rows do not verify.
  static final String ROWS = "alarm.rows";

  /// The manifest is not the newest that the log knows.
  static final String STATE = "alarm.state";

  /// The log never heard of an owner that is there.
  static final String UNKNOWN = "alarm.unknown";

  /// The log knows an owner that is not there.
  static final String MISSING = "alarm.missing";

  private static final System.Logger LOG = System.getLogger("org.sitr.alarm");

  private final Map<Key, Instant> raised = new ConcurrentHashMap<>();
  private volatile @Nullable Instant checkedAt;

  private record Key(UUID owner, String what) {}

  /// One thing found, by the owner's id or, for [#MISSING], her alias in the log.
  record Found(UUID owner, String what, Instant since) {}

  /// Rows were found not to be as we wrote them: the record is in quarantine from now on.
  public void quarantined(Quarantined found) {
    raise(found.owner(), ROWS);
  }

  void raise(UUID owner, String what) {
    if (raised.putIfAbsent(new Key(owner, what), Instant.now()) == null)
      LOG.log(System.Logger.Level.ERROR, "{0}: owner {1}", what, owner);
  }

  /// Is the owner's record in quarantine?
  public boolean isAbout(UUID owner) {
    return raised.keySet().stream().anyMatch(key -> key.owner().equals(owner));
  }

  boolean isRaised(UUID owner, String what) {
    return raised.containsKey(new Key(owner, what));
  }

  /// A check has looked at these owners and found no more than this. What was raised while it
  /// looked stays.
  ///
  /// @param when it began
  void checked(Set<UUID> owners, Set<UUID> faulty, Instant when) {
    raised
        .entrySet()
        .removeIf(e ->
            e.getValue().isBefore(when)
                && owners.contains(e.getKey().owner())
                && !faulty.contains(e.getKey().owner()));
    checkedAt = when;
  }

  @Nullable Instant checkedAt() {
    return checkedAt;
  }

  List<Found> all() {
    return raised.entrySet().stream()
        .map(e -> new Found(e.getKey().owner(), e.getKey().what(), e.getValue()))
        .sorted(Comparator.comparing(Found::since))
        .toList();
  }
}
