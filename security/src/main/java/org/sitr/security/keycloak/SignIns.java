package org.sitr.security.keycloak;

import java.time.Instant;

/// What the mechanism asks the rest of Sitr, which implements it as one CDI bean
/// (`org.sitr.access`).
///
/// A method that records returns when its entry is durable. If it throws anything, what it should
/// have recorded does not happen: a sign-in is refused with 503, a sign-out still ends the session.
public interface SignIns {

  /// A person came back from Keycloak and everything in the token holds; nothing counts yet.
  void signedIn(SignedIn who);

  /// A person gave the second factor; until this returns the old session stands as it was.
  void steppedUp(SignedIn who);

  /// Somebody tried with something that does not hold. Called at most a few times a second.
  void refused(RefusedSignIn attempt);

  /// A session ended, or is to end everywhere: all that was authenticated up to `end.at()` in it
  /// (in all of the person's, if it names no session) is revoked from now on, on every node.
  void signedOut(SignOut end);

  /// Whether an authentication was revoked: a revoking [SignOut] of this session, or of all of this
  /// person's sessions, whose moment is not before `authenticatedAt`. Asked on every request.
  boolean isRevoked(String sid, String sub, Instant authenticatedAt);
}
