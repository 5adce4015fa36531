package org.sitr.security.keycloak;

import com.nimbusds.oauth2.sdk.token.RefreshToken;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A signed-in browser: everything that the container's session keeps of it.
///
/// Not serializable on purpose: a stopping or clustered server cannot write tokens anywhere.
final class WebSession {
  /// The signed-in session's idle time; Keycloak's own limits stand beside it.
  private static final int IDLE_SECONDS = 20 * 60;

  private static final String KEY = WebSession.class.getName();

  /// @param idToken as Keycloak sent it, the hint for the sign-out
  /// @param renewAt when Keycloak is to be asked next
  /// @param answeredAt when Keycloak last said that the session stands
  record State(
      SignedIn who,
      String idToken,
      RefreshToken refreshToken,
      Instant renewAt,
      Instant answeredAt) {
    @Override
    public String toString() {
      return "State of " + who;
    }
  }

  final ReentrantLock renewing = new ReentrantLock();
  private @Nullable State state;

  WebSession(State state) {
    this.state = state;
  }

  static Optional<WebSession> of(HttpServletRequest request) {
    var http = request.getSession(false);
    return http == null
        ? Optional.empty()
        : Optional.ofNullable((WebSession) http.getAttribute(KEY));
  }

  /// Lets a person in: under a new session id, since one that was planted before must be of no use.
  /// Where the same person is in already (another tab, a step-up), the session goes on, so that
  /// requests beside this one find it.
  static void enter(HttpServletRequest request, State state) {
    var http = request.getSession();
    request.changeSessionId();
    http.setMaxInactiveInterval(IDLE_SECONDS);
    var present = of(request);
    if (present.isEmpty() || !present.get().goOn(state)) {
      http.setAttribute(KEY, new WebSession(state));
    }
  }

  private boolean goOn(State next) {
    renewing.lock();
    try {
      keep(next);
      return state().isPresent();
    } finally {
      renewing.unlock();
    }
  }

  synchronized Optional<State> state() {
    return Optional.ofNullable(state);
  }

  /// Replaces what is kept, unless the session has ended in the meantime.
  synchronized void keep(State next) {
    if (state != null) {
      state = next;
    }
  }

  /// Ends it for all threads that hold it; the one that did so gets what was kept.
  synchronized Optional<State> end() {
    var last = Optional.ofNullable(state);
    state = null;
    return last;
  }
}
