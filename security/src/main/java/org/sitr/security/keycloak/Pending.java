package org.sitr.security.keycloak;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.time.Instant;

/// One way through Keycloak that was begun in one tab.
///
/// @param returnTo the local path to open afterwards
/// @param sub who is signed in while it begins, or empty
record Pending(
    State state,
    CodeVerifier verifier,
    Nonce nonce,
    Purpose purpose,
    String returnTo,
    String sub,
    Instant begunAt) {

  private static final Duration LIFE = Duration.ofMinutes(10);

  enum Purpose {
    SIGN_IN,
    /// Keycloak is to ask for the password although it knows the browser.
    SIGN_IN_ANEW,
    STEP_UP
  }

  static Pending begin(Purpose purpose, String returnTo, String sub, Instant now) {
    return new Pending(new State(), new CodeVerifier(), new Nonce(), purpose, returnTo, sub, now);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(begunAt.plus(LIFE));
  }

  @Override
  public String toString() {
    return purpose.toString();
  }
}
