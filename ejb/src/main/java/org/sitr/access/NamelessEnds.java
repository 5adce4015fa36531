package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sitr.storage.Installation;
import org.sitr.vault.Deciding;
import org.sitr.vault.Quarantined;

/// Sessions that Keycloak ended without saying whose, as rows of the installation say on every
/// node. The rows are read when their manifest is another one.
@ApplicationScoped
public class NamelessEnds {
  private static final Installation ALL = new Installation();

  private volatile Read read = new Read(0, Map.of());
  private Deciding deciding;
  private Alarms alarms;

  private record Read(long revision, Map<String, Instant> ends) {}

  @SuppressWarnings("NullAway.Init")
  protected NamelessEnds() {}

  @Inject
  public NamelessEnds(Deciding deciding, Alarms alarms) {
    this.deciding = deciding;
    this.alarms = alarms;
  }

  /// Whether the session was ended after that. Rows that are not as we wrote them end all.
  boolean contain(String sid, Instant authenticatedAt) {
    try {
      var end = now().get(sid);
      return end != null && !authenticatedAt.isAfter(end);
    } catch (Quarantined quarantined) {
      alarms.quarantined(quarantined);
      return true;
    }
  }

  private Map<String, Instant> now() {
    long revision = deciding.revision(ALL);
    if (read.revision() != revision) {
      var ends = new HashMap<String, Instant>();
      for (var row : deciding.<Revocation>rows(Revocation.FACET, ALL))
        ends.putAll(StaffFacts.sessions(deciding.open(row, Revocation.SESSIONS)));
      read = new Read(revision, ends);
    }
    return read.ends();
  }
}
