package org.sitr.security.keycloak;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import org.jspecify.annotations.Nullable;

/// What the realm publishes about itself: its addresses and its keys.
///
/// Asked for at the first sign-in, not at start: a node starts while Keycloak is away. Keys are
/// kept for five minutes; a key id that is not known fetches them anew, at most once in half a
/// minute, so that forged tokens do not turn into a load on Keycloak.
@ApplicationScoped
class Provider {
  static final int CONNECT_MILLIS = 3_000;
  static final int READ_MILLIS = 5_000;
  private static final long KEYS_LIVE_MILLIS = 5 * 60_000L;
  private static final long KEYS_MIN_INTERVAL_MILLIS = 30_000;
  private static final int MAX_KEYS_BYTES = 100_000;

  record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

  @Inject Connection connection;
  private volatile @Nullable Known known;

  /// @throws Unavailable when the realm does not answer
  Known known() {
    var k = known;
    if (k != null) {
      return k;
    }
    try {
      var metadata =
          OIDCProviderMetadata.resolve(
              new Issuer(connection.realm().issuer()), CONNECT_MILLIS, READ_MILLIS);
      k = new Known(metadata, keys(metadata));
    } catch (GeneralException | IOException e) {
      throw new Unavailable("realm", e);
    }
    known = k;
    return k;
  }

  private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata)
      throws MalformedURLException {
    var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MAX_KEYS_BYTES);
    return JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), retriever)
        .cache(KEYS_LIVE_MILLIS, CONNECT_MILLIS + READ_MILLIS)
        .rateLimited(KEYS_MIN_INTERVAL_MILLIS)
        .build();
  }
}
