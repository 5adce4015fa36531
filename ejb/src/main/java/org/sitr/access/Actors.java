package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitr.security.keycloak.SignedIn;
import org.sitr.storage.StaffId;

/// Who asks: the running job, or who signed in, with what we appointed that person to.
@ApplicationScoped
public class Actors {
  private SecurityContext security;
  private StaffFacts staff;

  @SuppressWarnings("NullAway.Init")
  protected Actors() {}

  @Inject
  public Actors(SecurityContext security, StaffFacts staff) {
    this.security = security;
    this.staff = staff;
  }

  /// @return empty where nobody signed in
  Optional<Actor> current() {
    if (Job.CURRENT.isBound()) return Optional.of(Job.CURRENT.get());
    return security.getPrincipalsByType(SignedIn.class).stream()
        .findFirst()
        .flatMap(who -> id(who.sub()).map(id -> actor(id, who)));
  }

  private Actor actor(StaffId id, SignedIn who) {
    var state = staff.of(id);
    boolean revoked = state.isRevoked(who.sid(), who.authenticatedAt());
    return new Actor(
        id,
        who.displayName(),
        revoked ? Set.of() : roles(who),
        revoked ? List.of() : staff.appointedToday(state),
        who.sid(),
        who.steppedUpAt().orElse(null),
        null);
  }

  static Set<Role> roles(SignedIn who) {
    return who.roles().stream()
        .flatMap(code -> Role.parse(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  static Optional<StaffId> id(String sub) {
    try {
      return Optional.of(new StaffId(UUID.fromString(sub)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
