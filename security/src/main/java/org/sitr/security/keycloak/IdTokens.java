package org.sitr.security.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says who an id token is about, if everything in it holds (OpenID Connect Core, 3.1.3.7).
@ApplicationScoped
class IdTokens {
  @Inject Connection connection;
  @Inject Provider provider;

  /// @param nonce what we sent; null for a renewal, whose token answers no request of a browser
  /// @throws Unavailable when the realm's keys cannot be had
  Optional<SignedIn> read(JWT token, @Nullable Nonce nonce) {
    var known = provider.known();
    var validator =
        new IDTokenValidator(
            new Issuer(connection.realm().issuer()),
            new ClientID(connection.realm().clientId()),
            Signatures.by(known),
            null);
    validator.setMaxClockSkew(Signatures.CLOCK_SKEW_SECONDS);
    try {
      var claims = validator.validate(token, nonce).toJWTClaimsSet();
      return "ID".equals(claims.getClaim("typ"))
          ? Claims.person(claims, SignedIn.Channel.BROWSER)
          : Optional.empty();
    } catch (JWKSetUnavailableException e) {
      throw new Unavailable("realm keys", e);
    } catch (BadJOSEException | JOSEException | ParseException e) {
      return Optional.empty();
    }
  }
}
