package org.sitr.security.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/// Our own key at Keycloak: signs a fresh assertion for each request (RFC 7523), so that no secret
/// of ours ever travels.
@ApplicationScoped
class ClientKey {
  @Inject Connection connection;
  private volatile @Nullable ECKey key;

  /// @throws Unavailable when the key file is not there or not a key
  ClientAuthentication assertion() {
    try {
      var k = key();
      var claims =
          new JWTAuthenticationClaimsSet(
              new ClientID(connection.realm().clientId()),
              new Audience(connection.realm().issuer()));
      return new PrivateKeyJWT(claims, JWSAlgorithm.ES256, k.toECPrivateKey(), k.getKeyID(), null);
    } catch (IOException | ParseException | JOSEException e) {
      throw new Unavailable("client key", e);
    }
  }

  private ECKey key() throws IOException, ParseException {
    var k = key;
    if (k == null) {
      k = ECKey.parse(Files.readString(connection.realm().clientKeyFile()));
      key = k;
    }
    return k;
  }
}
