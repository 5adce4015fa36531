package org.sitr.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitr.storage.StaffId;

/// Who asks: what a token of the realm says, and what we appointed this person to.
///
/// @param name what Keycloak calls the person; for pages, never for a decision
/// @param roles the roles in the token
/// @param appointments those that hold today, of rows that verify; none, if one does not
/// @param sid the session in Keycloak; empty for a job
/// @param steppedUpAt when the second factor was last given; null if not in this session
/// @param job the name of a job of this node; null for a person
public record Actor(
    StaffId id,
    String name,
    Set<Role> roles,
    List<Appointed> appointments,
    String sid,
    @Nullable Instant steppedUpAt,
    @Nullable String job) {

  /// One appointment: a role in a unit.
  public record Appointed(Role role, String unit) {}

  public Actor {
    roles = Set.copyOf(roles);
    appointments = List.copyOf(appointments);
  }

  /// Roles that both the token and an appointment give.
  public Set<Role> held() {
    return appointments.stream()
        .map(Appointed::role)
        .filter(roles::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The units in which the role is held.
  public Set<String> unitsAs(Role role) {
    return appointments.stream()
        .filter(a -> a.role() == role && roles.contains(role))
        .map(Appointed::unit)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether the second factor was given at most this long ago.
  public boolean steppedUpWithin(Duration age, Instant now) {
    return steppedUpAt != null && !steppedUpAt.plus(age).isBefore(now);
  }

  /// The id alone: names do not belong in logs.
  @Override
  public String toString() {
    return job == null ? "staff " + id.uuid() : "job " + job;
  }
}
