package org.sitr.security.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Says who a bearer token speaks for, if everything in it holds.
///
/// Keycloak names the kind of token in the payload (`typ`: `Bearer`, `ID`, `Refresh`, `Logout`); a
/// realm may also follow RFC 9068, whose header says `at+jwt`.
@ApplicationScoped
class AccessTokens {
  @Inject Connection connection;
  @Inject Provider provider;

  /// @throws Unavailable when the realm's keys cannot be had
  Optional<SignedIn> read(String token) {
    try {
      var claims = processor(provider.known()).process(token, null);
      return Claims.person(claims, SignedIn.Channel.BEARER);
    } catch (JWKSetUnavailableException e) {
      throw new Unavailable("realm keys", e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }

  private DefaultJWTProcessor<SecurityContext> processor(Provider.Known known) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(Signatures.by(known));
    var exact =
        new JWTClaimsSet.Builder()
            .issuer(connection.realm().issuer().toString())
            .claim("typ", "Bearer")
            .build();
    // a HashSet: the verifier asks it whether it contains null, which Set.of answers with an
    // exception
    var required = new HashSet<>(List.of("sub", "sid", "iat", "exp", "aud"));
    var verifier =
        new DefaultJWTClaimsVerifier<SecurityContext>(
            connection.realm().audience(), exact, required);
    verifier.setMaxClockSkew(Signatures.CLOCK_SKEW_SECONDS);
    processor.setJWTClaimsSetVerifier(verifier);
    return processor;
  }
}
