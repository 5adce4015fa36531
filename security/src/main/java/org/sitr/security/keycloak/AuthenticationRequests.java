package org.sitr.security.keycloak;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ClaimRequirement;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The address at Keycloak that a browser is sent to.
@ApplicationScoped
class AuthenticationRequests {
  @Inject Connection connection;
  @Inject Provider provider;

  /// @throws Unavailable when the realm has not answered yet
  URI address(Pending pending, HttpServletRequest request) {
    var builder =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope("openid", "profile"),
                new ClientID(connection.realm().clientId()),
                connection.realm().at(Realm.CALLBACK))
            .endpointURI(provider.known().metadata().getAuthorizationEndpointURI())
            .state(pending.state())
            .nonce(pending.nonce())
            .codeChallenge(pending.verifier(), CodeChallengeMethod.S256);
    locale(request).ifPresent(l -> builder.uiLocales(List.of(l)));
    switch (pending.purpose()) {
      case SIGN_IN -> {}
      case SIGN_IN_ANEW -> builder.prompt(Prompt.Type.LOGIN);
      case STEP_UP -> builder.claims(secondFactor());
    }
    return builder.build().toURI();
  }

  /// Essential: Keycloak must ask for the factor or answer with an error (OpenID Connect Core,
  /// 5.5.1.1).
  private static OIDCClaimsRequest secondFactor() {
    var acr =
        new ClaimsSetRequest.Entry("acr")
            .withClaimRequirement(ClaimRequirement.ESSENTIAL)
            .withValues(List.of(SignedIn.MFA));
    return new OIDCClaimsRequest().withIDTokenClaimsRequest(new ClaimsSetRequest().add(acr));
  }

  /// The language of the page that one comes from; without one Keycloak asks the browser.
  static Optional<LangTag> locale(HttpServletRequest request) {
    return Stream.of(request.getParameter(Realm.LANGUAGE), cookie(request))
        .flatMap(Stream::ofNullable)
        .flatMap(text -> parse(text).stream())
        .findFirst();
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? null
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(Realm.LANGUAGE_COOKIE))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }

  private static Optional<LangTag> parse(String text) {
    try {
      return text.length() > 12 ? Optional.empty() : Optional.ofNullable(LangTag.parse(text));
    } catch (LangTagException e) {
      return Optional.empty();
    }
  }
}
