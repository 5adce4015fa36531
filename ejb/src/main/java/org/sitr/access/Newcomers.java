package org.sitr.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Installation;
import org.sitr.storage.StaffId;
import org.sitr.vault.Vault;

/// The door of the job that takes in who signs in: it makes the rows of a member of staff, which
/// entitle to nothing, and records the ends of sessions.
@Stateless
public class Newcomers {
  /// Longer than any session of the realm lives.
  private static final Duration REMEMBERED = Duration.ofHours(24);

  @Inject private Vault vault;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public Newcomers() {}

  Newcomers(Vault vault) {
    this.vault = vault;
  }

  /// Makes the member of staff known: an alias in the log and a name, no appointment.
  @Guarded(Action.REGISTER_STAFF)
  public void register(StaffId staff, String name) {
    if (vault.isThere(staff)) return;
    vault.create(staff);
    vault.add(StaffProfile.FACET, staff, profile(name));
  }

  /// The first values of a profile.
  public static Map<SealedField<?>, ?> profile(String name) {
    var shortened = name.length() > 200 ? name.substring(0, 200) : name;
    return Map.of(
        StaffProfile.ALIAS,
        Alias.random().hex(),
        StaffProfile.NAME,
        shortened.isBlank() ? "–" : shortened);
  }

  /// Ends a session, or all of them, for what was authenticated up to a moment.
  @Guarded(Action.END_SESSIONS)
  public void end(StaffId staff, @Nullable String sid, Instant upTo) {
    var row = vault.<Revocation>one(Revocation.FACET, staff);
    var before = row.map(r -> vault.open(r, Revocation.SESSIONS)).orElse(null);
    var sessions = new HashMap<>(StaffFacts.sessions(before));
    var values = new HashMap<SealedField<?>, @Nullable Object>();
    if (sid == null) values.put(Revocation.ALL_UNTIL, upTo);
    else sessions.merge(sid, upTo, (a, b) -> a.isAfter(b) ? a : b);
    values.put(Revocation.SESSIONS, lines(sessions, upTo.minus(REMEMBERED)));
    if (row.isPresent()) vault.change(row.get(), row.get().revision(), values);
    else vault.add(Revocation.FACET, staff, values);
  }

  /// Ends a session of which nobody said whose it is: a row of the installation, one a session, so
  /// that every node knows. A row that is over serves again.
  @Guarded(Action.END_SESSIONS)
  public void endNameless(Installation all, String sid, Instant upTo) {
    Map<SealedField<?>, ?> values = Map.of(Revocation.SESSIONS, sid + " " + upTo);
    var over = upTo.minus(REMEMBERED);
    for (var row : vault.<Revocation>all(Revocation.FACET, all)) {
      var ends = StaffFacts.sessions(vault.open(row, Revocation.SESSIONS)).values();
      if (ends.stream().allMatch(end -> end.isBefore(over))) {
        vault.change(row, row.revision(), values);
        return;
      }
    }
    vault.add(Revocation.FACET, all, values);
  }

  private static @Nullable String lines(Map<String, Instant> sessions, Instant oldest) {
    sessions.values().removeIf(end -> end.isBefore(oldest));
    if (sessions.isEmpty()) return null;
    return sessions.entrySet().stream()
        .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
        .limit(20)
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining("\n"));
  }
}
