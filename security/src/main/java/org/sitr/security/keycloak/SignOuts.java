package org.sitr.security.keycloak;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ends sessions: by their person, for a moment ("Lock now"), or because Keycloak says so.
@ApplicationScoped
public class SignOuts {
  @Inject Connection connection;
  @Inject Provider provider;
  @Inject LogoutTokens logoutTokens;
  @Inject Entries entries;

  /// Ends the session here and leads the browser to Keycloak, which ends it everywhere and leads it
  /// back to `/signed-out`. Call it for a POST only.
  public void signOut(HttpServletRequest request, HttpServletResponse response) {
    var state = end(request, SignOut.How.OWN);
    Answers.leadOn(
        response,
        state
            .map(s -> keycloaksSignOut(s.idToken(), request))
            .orElseGet(() -> connection.realm().at(Realm.SIGNED_OUT)));
  }

  /// Ends the session here, so that whoever sits down next must give the password, also in a
  /// browser that has forgotten our cookie. Call it for a POST only, then redirect to `/locked`,
  /// whose way on is `/sign-in`.
  ///
  /// @param returnTo where to go on after the password, if it is the same person
  public void lock(HttpServletRequest request, String returnTo) {
    end(request, SignOut.How.LOCK).ifPresent(s -> keep(request, s.who().sub(), returnTo));
  }

  /// The same for a page whose own session is over already, or another person's.
  ///
  /// @param sub whose page it is
  public void lock(HttpServletRequest request, String returnTo, String sub) {
    end(request, SignOut.How.LOCK);
    keep(request, sub, returnTo);
  }

  private static void keep(HttpServletRequest request, String sub, String returnTo) {
    new Locked(sub, Realm.isLocal(returnTo) ? returnTo : "/").keep(request);
  }

  /// Takes Keycloak's word that a session ended.
  ///
  /// @return the HTTP status to answer with: 200, 400 if the token does not hold, 503 if it could
  ///   not be checked or recorded, so that Keycloak's log says so
  public int backChannel(String logoutToken) {
    try {
      var end = logoutTokens.read(logoutToken);
      if (end.isEmpty()) {
        entries.refused(RefusedSignIn.Why.LOGOUT_TOKEN, SignedIn.Channel.BEARER, "");
        return HttpServletResponse.SC_BAD_REQUEST;
      }
      entries.signedOut(end.get());
      return HttpServletResponse.SC_OK;
    } catch (Unavailable e) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
  }

  private Optional<WebSession.State> end(HttpServletRequest request, SignOut.How how) {
    var state = WebSession.of(request).flatMap(WebSession::end);
    var http = request.getSession(false);
    if (http != null) {
      http.invalidate();
    }
    state.ifPresent(s -> entries.ended(how, s.who(), entries.now()));
    return state;
  }

  private URI keycloaksSignOut(String idToken, HttpServletRequest request) {
    var back = connection.realm().at(Realm.SIGNED_OUT);
    try {
      var endpoint = provider.known().metadata().getEndSessionEndpointURI();
      var locales = AuthenticationRequests.locale(request).map(List::of).orElse(null);
      return new LogoutRequest(
              endpoint,
              hint(idToken),
              null,
              new ClientID(connection.realm().clientId()),
              back,
              null,
              locales)
          .toURI();
    } catch (Unavailable e) {
      return back;
    }
  }

  private static @Nullable JWT hint(String idToken) {
    try {
      return JWTParser.parse(idToken);
    } catch (ParseException e) {
      return null;
    }
  }
}
