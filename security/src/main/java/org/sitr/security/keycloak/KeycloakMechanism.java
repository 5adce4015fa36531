package org.sitr.security.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/// The one way in, for browsers and for the API. The package's page says what holds.
@ApplicationScoped
public class KeycloakMechanism implements HttpAuthenticationMechanism {
  /// Where the application takes a form for which nobody is signed in any more.
  public static final String LATE_FORM = "/late-form";

  private static final String API = "/api/";
  private static final String RESOURCES = "/jakarta.faces.resource/";
  private static final System.Logger LOG = System.getLogger(KeycloakMechanism.class.getName());

  @Inject Connection connection;
  @Inject Callback callback;
  @Inject AuthenticationRequests requests;
  @Inject BearerTokens bearerTokens;
  @Inject Renewals renewals;
  @Inject Entries entries;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      var path = request.getRequestURI().substring(request.getContextPath().length());
      return path.startsWith(RESOURCES)
          ? context.doNothing()
          : request(path, request, response, context);
    } catch (Unavailable e) {
      LOG.log(System.Logger.Level.WARNING, "nobody gets in, away: " + e.getMessage());
      return away(request, response);
    }
  }

  private AuthenticationStatus request(
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    var bearer = BearerTokens.of(request);
    if (bearer.isPresent()) {
      return bearer(bearer.get(), response, context);
    }
    return switch (path) {
      case Realm.CALLBACK -> {
        Answers.seeOther(response, callback.receive(request));
        yield AuthenticationStatus.SEND_CONTINUE;
      }
      case Realm.STEP_UP -> stepUp(request, response);
      case Realm.SIGN_IN ->
          signIn(Locked.of(request).map(Locked::returnTo).orElse("/"), request, response);
      default ->
          path.startsWith(API) ? program(response, context) : browser(request, response, context);
    };
  }

  private AuthenticationStatus bearer(
      String token, HttpServletResponse response, HttpMessageContext context) {
    var who = bearerTokens.read(token);
    if (who.isPresent()) {
      return context.notifyContainerAboutLogin(who.get(), who.get().roles());
    }
    response.setHeader("WWW-Authenticate", "Bearer realm=\"sitr\", error=\"invalid_token\"");
    Answers.json(response, HttpServletResponse.SC_UNAUTHORIZED, "token");
    return AuthenticationStatus.SEND_FAILURE;
  }

  /// The API takes no cookie: no page of another site can make a browser call it.
  private static AuthenticationStatus program(
      HttpServletResponse response, HttpMessageContext context) {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    response.setHeader("WWW-Authenticate", "Bearer realm=\"sitr\"");
    Answers.json(response, HttpServletResponse.SC_UNAUTHORIZED, "signed-out");
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus browser(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var who = current(request);
    if (who.isPresent()) {
      return context.notifyContainerAboutLogin(who.get(), who.get().roles());
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    if (isNavigation(request)) {
      return signIn(address(request), request, response);
    }
    if (isForm(request)) {
      return context.forward(LATE_FORM);
    }
    Answers.error(response, HttpServletResponse.SC_UNAUTHORIZED);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private Optional<SignedIn> current(HttpServletRequest request) {
    var session = WebSession.of(request);
    if (session.isEmpty()) {
      return Optional.empty();
    }
    var who = renewals.current(session.get(), entries.now()).filter(w -> !entries.isRevoked(w));
    if (who.isEmpty()) {
      invalidate(request, session.get());
    }
    return who;
  }

  private AuthenticationStatus signIn(
      String returnTo, HttpServletRequest request, HttpServletResponse response) {
    var locked = Locked.of(request);
    var purpose = locked.isPresent() ? Pending.Purpose.SIGN_IN_ANEW : Pending.Purpose.SIGN_IN;
    var sub = locked.map(Locked::sub).orElse("");
    var pending = PendingSignIns.of(request).begin(purpose, returnTo, sub, entries.now());
    Answers.seeOther(response, requests.address(pending, request));
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private AuthenticationStatus stepUp(HttpServletRequest request, HttpServletResponse response) {
    var state = Optional.ofNullable(request.getParameter("for")).orElse("");
    var pending =
        request.getSession(false) == null
            ? Optional.<Pending>empty()
            : PendingSignIns.of(request).look(state, entries.now());
    Answers.leadOn(
        response,
        pending
            .filter(p -> p.purpose() == Pending.Purpose.STEP_UP)
            .map(p -> requests.address(p, request))
            .orElseGet(() -> connection.realm().at(Realm.PROBLEM + "?code=sign-in-again")));
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static AuthenticationStatus away(
      HttpServletRequest request, HttpServletResponse response) {
    if (request.getRequestURI().startsWith(request.getContextPath() + API)) {
      Answers.json(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "away");
    } else {
      Answers.error(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  /// Whether a person opens a page: a script's request is not sent to another server's pages.
  private static boolean isNavigation(HttpServletRequest request) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    return request.getMethod().equals("GET") && (mode == null || mode.equals("navigate"));
  }

  /// Whether a person sends a form.
  private static boolean isForm(HttpServletRequest request) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    var type = request.getContentType();
    return request.getMethod().equals("POST")
        && (mode == null || mode.equals("navigate"))
        && type != null
        && type.startsWith("application/x-www-form-urlencoded");
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    var address = request.getRequestURI() + (query == null ? "" : "?" + query);
    return Realm.isLocal(address) ? address : "/";
  }

  private static void invalidate(HttpServletRequest request, WebSession session) {
    var unused = session.end();
    var http = request.getSession(false);
    if (http != null) {
      http.invalidate();
    }
  }
}
