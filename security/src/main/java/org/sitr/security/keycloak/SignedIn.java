package org.sitr.security.keycloak;

import jakarta.security.enterprise.CallerPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who a request comes from, as a valid token of the realm says: the caller principal of the
/// container, found with `securityContext.getPrincipalsByType(SignedIn.class)`.
///
/// **Not said here:** that this person may do anything. The roles are what Keycloak grants; Sitr
/// asks for an appointment besides.
public final class SignedIn extends CallerPrincipal {

  /// How the request proved it.
  public enum Channel {
    BROWSER,
    BEARER
  }

  /// The acr of a sign-in with a second factor.
  public static final String MFA = "mfa";

  private static final long serialVersionUID = 1L;

  private final String displayName;
  private final TreeSet<String> roles;
  private final String acr;
  private final Instant authenticatedAt;
  private final @Nullable Instant steppedUpAt;
  private final String sid;
  private final Channel channel;

  /// @param sub the account's id in Keycloak, the staff id of Sitr
  /// @param displayName what Keycloak calls the person; for the page's head, never for a decision
  /// @param authenticatedAt when a password or a factor was last given (`auth_time`, full seconds)
  /// @param steppedUpAt when the second factor was last given; null if not in this session
  /// @param sid the session in Keycloak
  public SignedIn(
      String sub,
      String displayName,
      Set<String> roles,
      String acr,
      Instant authenticatedAt,
      @Nullable Instant steppedUpAt,
      String sid,
      Channel channel) {
    super(sub);
    this.displayName = displayName;
    this.roles = new TreeSet<>(roles);
    this.acr = acr;
    this.authenticatedAt = authenticatedAt;
    this.steppedUpAt = steppedUpAt;
    this.sid = sid;
    this.channel = channel;
  }

  /// The account's id in Keycloak; also [#getName].
  public String sub() {
    return getName();
  }

  public String displayName() {
    return displayName;
  }

  /// The realm roles of the token, codes of `staff_role.csv`.
  public Set<String> roles() {
    return Set.copyOf(roles);
  }

  public String acr() {
    return acr;
  }

  public Instant authenticatedAt() {
    return authenticatedAt;
  }

  public Optional<Instant> steppedUpAt() {
    return Optional.ofNullable(steppedUpAt);
  }

  /// Whether the second factor was given at most this long ago.
  public boolean steppedUpWithin(Duration age, Instant now) {
    return steppedUpAt != null && !steppedUpAt.plus(age).isBefore(now);
  }

  public String sid() {
    return sid;
  }

  public Channel channel() {
    return channel;
  }

  /// The same person with what a newer token says of name and roles. When and how they proved who
  /// they are stays: a renewal proves nothing anew.
  SignedIn withRolesOf(SignedIn newer) {
    return new SignedIn(
        sub(), newer.displayName, newer.roles, acr, authenticatedAt, steppedUpAt, sid, channel);
  }

  /// The same, remembering a second factor given earlier in the same session.
  SignedIn withStepUpOf(SignedIn older) {
    if (steppedUpAt != null || !sid.equals(older.sid) || !sub().equals(older.sub())) {
      return this;
    }
    return new SignedIn(
        sub(), displayName, roles, acr, authenticatedAt, older.steppedUpAt, sid, channel);
  }

  /// The id alone: names do not belong in logs.
  @Override
  public String toString() {
    return getName();
  }
}
