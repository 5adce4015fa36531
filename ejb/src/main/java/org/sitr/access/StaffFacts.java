package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.storage.Owner;
import org.sitr.storage.StaffId;
import org.sitr.vault.Deciding;
import org.sitr.vault.Quarantined;

/// What the rows of an asker say, asked before every decision.
///
/// The manifest is read and verified each time; the rows behind it only when its revision is
/// another one, so that an appointment that ends is out with the next request and an unchanged one
/// costs one statement.
@ApplicationScoped
public class StaffFacts {
  private final Map<UUID, StaffState> known = new ConcurrentHashMap<>();
  private Deciding deciding;
  private Alarms alarms;

  @SuppressWarnings("NullAway.Init")
  protected StaffFacts() {}

  @Inject
  public StaffFacts(Deciding deciding, Alarms alarms) {
    this.deciding = deciding;
    this.alarms = alarms;
  }

  StaffState of(StaffId staff) {
    var before = known.get(staff.uuid());
    try {
      long revision = deciding.revision(staff);
      // the log knows of a newer state, or of none: these rows were put there by another way
      if (alarms.isRaised(staff.uuid(), Alarms.STATE)
          || alarms.isRaised(staff.uuid(), Alarms.UNKNOWN))
        return StaffState.inQuarantine(before == null ? new Alias(staff.uuid()) : before.alias());
      if (revision == 0) return StaffState.unknown(new Alias(staff.uuid()));
      if (before != null && before.revision() == revision) return before;
      var now = read(staff, revision);
      known.put(staff.uuid(), now);
      return now;
    } catch (Quarantined quarantined) {
      alarms.raise(staff.uuid(), Alarms.ROWS);
      return StaffState.inQuarantine(before == null ? new Alias(staff.uuid()) : before.alias());
    }
  }

  /// The manifest's revision alone, for one who is not the asker: no row and no key.
  long revision(Owner owner) {
    try {
      return deciding.revision(owner);
    } catch (Quarantined quarantined) {
      alarms.quarantined(quarantined);
      return 0;
    }
  }

  /// Reads the rows again, whatever the manifest says: an edited one is found.
  StaffState again(StaffId staff) {
    known.remove(staff.uuid());
    return of(staff);
  }

  private StaffState read(StaffId staff, long revision) {
    var profiles = deciding.<StaffProfile>rows(StaffProfile.FACET, staff);
    // an owner of another kind (nobody, who did not sign in, has the installation's id)
    if (profiles.isEmpty()) return StaffState.unknown(new Alias(staff.uuid()));
    var profile = profiles.getFirst();
    var revocation = deciding.<Revocation>rows(Revocation.FACET, staff).stream().findFirst();
    return new StaffState(
        revision,
        Alias.parse(given(deciding.open(profile, StaffProfile.ALIAS))).orElseThrow(),
        given(deciding.open(profile, StaffProfile.NAME)),
        terms(staff),
        excluded(staff),
        revocation.map(row -> sessions(deciding.open(row, Revocation.SESSIONS))).orElse(Map.of()),
        revocation.map(row -> deciding.open(row, Revocation.ALL_UNTIL)).orElse(null),
        false);
  }

  private List<StaffState.Term> terms(StaffId staff) {
    var terms = new ArrayList<StaffState.Term>();
    for (var row : deciding.<Appointment>rows(Appointment.FACET, staff)) {
      if (deciding.open(row, Appointment.ENDED_AT) != null) continue;
      var role = Role.parse(given(deciding.open(row, Appointment.ROLE)));
      var unit = given(deciding.open(row, Appointment.UNIT));
      var from = deciding.open(row, Appointment.FROM);
      var until = deciding.open(row, Appointment.UNTIL);
      if (role.isPresent() && from != null && until != null)
        terms.add(new StaffState.Term(new Actor.Appointed(role.get(), unit), from, until));
    }
    return terms;
  }

  private Set<UUID> excluded(StaffId staff) {
    var excluded = new HashSet<UUID>();
    for (var row : deciding.<Exclusion>rows(Exclusion.FACET, staff)) {
      var person = deciding.open(row, Exclusion.PERSON);
      if (person != null && !Exclusion.LIFTED.equals(deciding.open(row, Exclusion.STATE)))
        excluded.add(UUID.fromString(person));
    }
    return excluded;
  }

  static Map<String, Instant> sessions(@Nullable String lines) {
    var sessions = new HashMap<String, Instant>();
    if (lines == null) return sessions;
    lines
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(parts -> sessions.put(parts[0], Instant.parse(parts[1])));
    return sessions;
  }

  List<Actor.Appointed> appointedToday(StaffState state) {
    return state.appointed(LocalDate.now(java.time.ZoneOffset.UTC));
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
