package org.sitr.security.keycloak;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;

/// Turns a code or a refresh token into tokens. Nothing here is checked yet; [IdTokens] does.
@ApplicationScoped
class TokenEndpoint {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int REQUEST_TIMEOUT = 408;

  @Inject Connection connection;
  @Inject Provider provider;
  @Inject ClientKey clientKey;

  Answer exchange(AuthorizationCode code, CodeVerifier verifier) {
    return ask(new AuthorizationCodeGrant(code, connection.realm().at(Realm.CALLBACK), verifier));
  }

  Answer renew(RefreshToken token) {
    return ask(new RefreshTokenGrant(token));
  }

  private Answer ask(AuthorizationGrant grant) {
    try {
      var endpoint = provider.known().metadata().getTokenEndpointURI();
      var request =
          new TokenRequest.Builder(endpoint, clientKey.assertion(), grant).build().toHTTPRequest();
      request.setConnectTimeout(Provider.CONNECT_MILLIS);
      request.setReadTimeout(Provider.READ_MILLIS);
      request.setFollowRedirects(false);
      return read(request.send());
    } catch (IOException | Unavailable e) {
      return new Answer.Unanswered();
    }
  }

  private static Answer read(HTTPResponse response) {
    var status = response.getStatusCode();
    if (status >= 500 || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT) {
      return new Answer.Unanswered();
    }
    try {
      return OIDCTokenResponseParser.parse(response) instanceof OIDCTokenResponse ok
          ? granted(ok)
          : new Answer.Refused();
    } catch (ParseException e) {
      return new Answer.Refused();
    }
  }

  private static Answer granted(OIDCTokenResponse response) {
    var tokens = response.getOIDCTokens();
    if (tokens.getIDToken() == null || tokens.getRefreshToken() == null) {
      return new Answer.Refused();
    }
    var life = Duration.ofSeconds(tokens.getAccessToken().getLifetime());
    return new Answer.Granted(tokens.getIDToken(), tokens.getRefreshToken(), life);
  }
}
