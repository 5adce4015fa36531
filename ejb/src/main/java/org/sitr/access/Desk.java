package org.sitr.access;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;
import org.sitr.storage.StaffId;

/// The door to what one may know of oneself.
@Stateless
public class Desk {

  /// The asker.
  ///
  /// @param roles those that both Keycloak and an appointment give
  /// @param units of the appointments
  public record Me(StaffId id, String name, Set<Role> roles, List<String> units) {
    public Me {
      roles = Set.copyOf(roles);
      units = List.copyOf(units);
    }

    /// Whether there is any appointment that holds today and whose role Keycloak gives too.
    public boolean isAppointed() {
      return !roles.isEmpty();
    }
  }

  /// Who asks, and as what. Shows nothing of anybody else, so it needs no entry.
  @Guarded(Action.OPEN_DESK)
  public Me me() {
    var actor = Granted.current().actor();
    var units = actor.appointments().stream().map(Actor.Appointed::unit).distinct().toList();
    return new Me(actor.id(), actor.name(), actor.held(), units);
  }
}
