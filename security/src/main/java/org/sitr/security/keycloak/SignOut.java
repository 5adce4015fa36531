package org.sitr.security.keycloak;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The end of a session.
///
/// @param sid the session in Keycloak; null when all of the person's sessions end
/// @param sub whose; null when Keycloak named the session only
/// @param at where it revokes ([How#revokes]), nothing authenticated up to this moment counts any
///   more
public record SignOut(How how, @Nullable String sid, @Nullable String sub, Instant at) {

  /// What ended it.
  public enum How {
    /// The person pressed "Sign out".
    OWN,
    /// The person pressed "Lock now": the session in Keycloak stands, but asks for the password
    /// again.
    LOCK,
    /// Keycloak said so: signed out elsewhere, or ended by an administrator.
    BACK_CHANNEL,
    /// Keycloak no longer renews: account locked, session over.
    NOT_RENEWED,
    /// Another person signed in with the same browser.
    OTHER_PERSON;

    /// Whether everything authenticated up to then in the session is void, on every node. The other
    /// ends concern one browser whose session in Keycloak may well stand.
    public boolean revokes() {
      return switch (this) {
        case OWN, LOCK, BACK_CHANNEL -> true;
        case NOT_RENEWED, OTHER_PERSON -> false;
      };
    }
  }

  public SignOut {
    if (sid == null && sub == null) {
      throw new IllegalArgumentException("neither session nor person");
    }
  }
}
