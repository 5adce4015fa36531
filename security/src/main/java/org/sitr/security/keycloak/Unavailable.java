package org.sitr.security.keycloak;

/// What a sign-in needs is away: Keycloak, its keys, or the log that must hold the entry.
final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unavailable(String what, Throwable cause) {
    // the kind of the cause, not its text: that may quote what was sent
    super(what + " (" + cause.getClass().getSimpleName() + ")", cause);
  }
}
