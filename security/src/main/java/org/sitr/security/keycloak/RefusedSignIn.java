package org.sitr.security.keycloak;

import org.jspecify.annotations.Nullable;

/// An attempt that did not get in.
///
/// @param sub who it says it is, only where a signature of the realm or a standing session proves
///   it
public record RefusedSignIn(Why why, SignedIn.Channel channel, @Nullable String sub) {

  /// What did not hold. The person in front of the screen is told none of it.
  public enum Why {
    /// The answer names another issuer (RFC 9207): somebody mixes servers up.
    OTHER_ISSUER,
    /// Keycloak answered with an error.
    ANSWERED_ERROR,
    /// The code was not taken, or the token that came for it does not hold.
    ID_TOKEN,
    /// The step-up was done by somebody else.
    OTHER_PERSON,
    /// The step-up came back without the second factor, or with an old one.
    NO_SECOND_FACTOR,
    /// The session was ended in the meantime.
    REVOKED,
    /// An access token that does not hold: algorithm, key, issuer, audience, kind or time.
    BEARER,
    /// A logout token that does not hold.
    LOGOUT_TOKEN,
    /// A form that no page of ours gave out: another site tried to act in somebody's name.
    FORM
  }
}
