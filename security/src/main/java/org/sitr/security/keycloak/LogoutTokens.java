package org.sitr.security.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Reads what Keycloak says when a session ends (OpenID Connect Back-Channel Logout 1.0, 2.6):
/// signed like an id token, of the kind `logout+jwt`, for us, with the event, without a nonce,
/// fresh, and once.
@ApplicationScoped
class LogoutTokens {
  private static final Duration MAX_AGE = Duration.ofMinutes(2);

  @Inject Connection connection;
  @Inject Provider provider;
  Clock clock = Clock.systemUTC();
  private final Seen seen = new Seen(10_000);

  /// @throws Unavailable when the realm's keys cannot be had
  Optional<SignOut> read(String token) {
    try {
      var validator =
          new LogoutTokenValidator(
              new Issuer(connection.realm().issuer()),
              new ClientID(connection.realm().clientId()),
              true,
              Signatures.by(provider.known()),
              null);
      return fresh(validator.validate(JWTParser.parse(token)));
    } catch (JWKSetUnavailableException e) {
      throw new Unavailable("realm keys", e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }

  private Optional<SignOut> fresh(LogoutTokenClaimsSet claims) {
    var now = clock.instant();
    Instant issued = claims.getIssueTime().toInstant();
    var skew = Duration.ofSeconds(Signatures.CLOCK_SKEW_SECONDS);
    var isFresh = issued.isAfter(now.minus(MAX_AGE)) && issued.isBefore(now.plus(skew));
    // remembered beyond the age up to which a token counts
    var keep = now.plus(MAX_AGE.multipliedBy(2));
    if (!isFresh || !seen.first(claims.getJWTID().getValue(), now, keep)) {
      return Optional.empty();
    }
    var sid = claims.getSessionID() == null ? null : claims.getSessionID().getValue();
    var sub = claims.getSubject() == null ? null : claims.getSubject().getValue();
    return Optional.of(new SignOut(SignOut.How.BACK_CHANNEL, sid, sub, issued));
  }
}
