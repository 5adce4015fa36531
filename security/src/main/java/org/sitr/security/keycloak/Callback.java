package org.sitr.security.keycloak;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a browser back from Keycloak.
///
/// Ends with a redirect in any case: on the request that completes a sign-in the container does not
/// yet know the roles everywhere, and the address holds a code.
@ApplicationScoped
class Callback {
  /// How old a second factor may be that answers a step-up: as long as a step-up serves.
  private static final Duration FACTOR_AGE = Duration.ofMinutes(10);

  @Inject Connection connection;
  @Inject TokenEndpoint tokens;
  @Inject IdTokens idTokens;
  @Inject Entries entries;
  @Inject AuthenticationRequests requests;

  /// Gives the address to go on to.
  ///
  /// @throws Unavailable when Keycloak or the log is away; nobody is signed in then
  URI receive(HttpServletRequest request) {
    var state = single(request, "state");
    var pending =
        request.getSession(false) == null
            ? Optional.<Pending>empty()
            : PendingSignIns.of(request).take(state, entries.now());
    if (pending.isEmpty()) {
      // a page opened from the history, another browser's answer, or one that came too late
      return problem("sign-in-again");
    }
    if (!connection.realm().issuer().toString().equals(single(request, "iss"))) {
      return refuse(RefusedSignIn.Why.OTHER_ISSUER, pending.get(), "sign-in-refused");
    }
    var code = single(request, "code");
    if (code.isEmpty()) {
      return refuse(RefusedSignIn.Why.ANSWERED_ERROR, pending.get(), "sign-in-refused");
    }
    return exchange(request, pending.get(), new AuthorizationCode(code));
  }

  private URI exchange(HttpServletRequest request, Pending pending, AuthorizationCode code) {
    return switch (tokens.exchange(code, pending.verifier())) {
      case Answer.Granted granted ->
          idTokens
              .read(granted.idToken(), pending.nonce())
              .map(who -> admit(request, pending, granted, who))
              .orElseGet(() -> refuse(RefusedSignIn.Why.ID_TOKEN, pending, "sign-in-refused"));
      case Answer.Refused refused -> refuse(RefusedSignIn.Why.ID_TOKEN, pending, "sign-in-refused");
      case Answer.Unanswered unanswered -> problem("keycloak-away");
    };
  }

  private URI admit(HttpServletRequest request, Pending p, Answer.Granted granted, SignedIn who) {
    if (p.purpose() == Pending.Purpose.STEP_UP) {
      var older = WebSession.of(request).flatMap(WebSession::state).map(WebSession.State::who);
      if (!who.sub().equals(p.sub()) || older.filter(o -> o.sub().equals(p.sub())).isEmpty()) {
        return refuse(RefusedSignIn.Why.OTHER_PERSON, p, "other-person");
      }
      if (!who.steppedUpWithin(FACTOR_AGE, entries.now())) {
        return refuse(RefusedSignIn.Why.NO_SECOND_FACTOR, p, "second-factor");
      }
    }
    if (entries.isRevoked(who)) {
      return anew(request, p);
    }
    return enter(request, p, granted, who);
  }

  /// The session was locked or ended since the password was given: it must be given again.
  private URI anew(HttpServletRequest request, Pending p) {
    if (p.purpose() == Pending.Purpose.SIGN_IN_ANEW) {
      return refuse(RefusedSignIn.Why.REVOKED, p, "sign-in-again");
    }
    var again =
        PendingSignIns.of(request)
            .begin(Pending.Purpose.SIGN_IN_ANEW, p.returnTo(), p.sub(), entries.now());
    return requests.address(again, request);
  }

  private URI enter(HttpServletRequest request, Pending p, Answer.Granted granted, SignedIn who) {
    var older = WebSession.of(request);
    var before = older.flatMap(WebSession::state).map(WebSession.State::who).orElse(null);
    if (p.purpose() == Pending.Purpose.STEP_UP) {
      entries.steppedUp(who);
    } else {
      entries.signedIn(who);
    }
    if (older.isPresent() && before != null && !before.sub().equals(who.sub())) {
      leave(request, older.get());
    }
    WebSession.enter(request, state(granted, before == null ? who : who.withStepUpOf(before)));
    Locked.forget(request);
    return connection.realm().at(returnTo(p, who, before));
  }

  private WebSession.State state(Answer.Granted granted, SignedIn who) {
    var now = entries.now();
    var renewAt = Renewals.renewAt(granted.life(), now);
    var idToken = granted.idToken().serialize();
    return new WebSession.State(who, idToken, granted.refreshToken(), renewAt, now);
  }

  private void leave(HttpServletRequest request, WebSession session) {
    session.end().ifPresent(s -> entries.ended(SignOut.How.OTHER_PERSON, s.who(), entries.now()));
    request.getSession().invalidate();
  }

  /// Only the person who was there before is led back to where that was.
  private static String returnTo(Pending p, SignedIn who, @Nullable SignedIn before) {
    var owner = before == null ? p.sub() : before.sub();
    return owner.isEmpty() || owner.equals(who.sub()) ? p.returnTo() : "/";
  }

  private URI refuse(RefusedSignIn.Why why, Pending pending, String problem) {
    entries.refused(why, SignedIn.Channel.BROWSER, pending.sub());
    return problem(problem);
  }

  private URI problem(String code) {
    return connection.realm().at(Realm.PROBLEM + "?code=" + code);
  }

  /// A parameter that is there exactly once; twice is as good as none.
  private static String single(HttpServletRequest request, String name) {
    var values = request.getParameterValues(name);
    return values == null || values.length != 1 ? "" : values[0];
  }
}
