package org.sitr.security.keycloak;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.time.Duration;

/// What the token endpoint said.
sealed interface Answer {

  /// @param life how long the access token lasts; the token itself is not kept
  record Granted(JWT idToken, RefreshToken refreshToken, Duration life) implements Answer {
    @Override
    public String toString() {
      return "Granted";
    }
  }

  /// Keycloak answered, and not with tokens.
  record Refused() implements Answer {}

  /// Nothing came, or a server's error: it may work later.
  record Unanswered() implements Answer {}
}
