package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitr.audit.Detail;
import org.sitr.audit.Draft;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;
import org.sitr.storage.Owner;

/// Says `failed` where the last writes of a lost boot never came (`docs/spec/audit-log.md`), and
/// then once that the boot is settled. What it writes is right when done twice: a second `failed`
/// says nothing new.
@ApplicationScoped
public class Settling {
  static final String BOOT = "boot";

  private Entries entries;
  private OwnerLook look;
  private Directory directory;

  @SuppressWarnings("NullAway.Init")
  protected Settling() {}

  @Inject
  public Settling(Entries entries, OwnerLook look, Directory directory) {
    this.entries = entries;
    this.look = look;
    this.directory = directory;
  }

  /// @throws Refused.LogAway it is tried again
  void settle(LoggedStates logged, Instant now) {
    entries.again();
    for (var lost : logged.unsettled(now)) {
      for (var made : lost.made()) if (!came(made, logged)) entries.append(failed(made.entry()));
      entries.append(settled(lost.boot()));
    }
  }

  private boolean came(LostBoots.Made made, LoggedStates logged) {
    var subject = made.entry().subject();
    var state = made.entry().state();
    if (subject == null || state == null) return true;
    var newest = logged.newest().get(subject);
    // Somebody wrote since: on top of it, or as if it had never been.
    if (newest != null && !newest.equals(state)) return revision(newest) > revision(state);
    var stored = stored(subject, state);
    // What is neither this nor the state before is no write that never came: the check raises it.
    return !stored.equals(Optional.ofNullable(made.before()));
  }

  /// One whom the directory does not know was made by that write, or is an owner by its own id.
  private Optional<String> stored(Alias subject, String state) {
    var known = directory.owner(subject).map(Owner::uuid);
    return known.isPresent()
        ? look.stateUnderLock(known.get())
        : look.stateUnderLock(subject.value()).or(() -> look.strangerWith(state));
  }

  private static long revision(String state) {
    return Long.parseLong(state, 0, state.indexOf(':'), 10);
  }

  private static Draft failed(Entry made) {
    return new Draft(
        made.kind(),
        made.action(),
        Outcome.FAILED,
        made.actor(),
        made.subject(),
        null,
        made.request(),
        null,
        List.of());
  }

  private static Draft settled(UUID boot) {
    return new Draft(
        Kind.SYSTEM,
        Action.WATCH_OWNERS.name(),
        Outcome.ALLOWED,
        Job.alias(Jobs.CHECK),
        null,
        null,
        UUID.randomUUID(),
        Detail.of(null, Map.of(BOOT, List.of(hex(boot)))),
        List.of());
  }

  static String hex(UUID id) {
    return new Alias(id).hex();
  }
}
