package org.sitr.security.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The ways through Keycloak that a browser has begun, by `state`. They lie in its session: an
/// answer that another browser began is unknown here (login CSRF).
final class PendingSignIns {
  /// More tabs than anybody opens at once; the oldest makes room.
  static final int CAPACITY = 16;

  /// A session that nobody has signed in to is soon forgotten.
  private static final int IDLE_SECONDS = 10 * 60;

  private static final String KEY = PendingSignIns.class.getName();

  private final Map<String, Pending> byState = new LinkedHashMap<>();

  static PendingSignIns of(HttpServletRequest request) {
    var http = request.getSession();
    synchronized (PendingSignIns.class) {
      if (http.getAttribute(KEY) instanceof PendingSignIns known) {
        return known;
      }
      if (http.isNew()) {
        http.setMaxInactiveInterval(IDLE_SECONDS);
      }
      var made = new PendingSignIns();
      http.setAttribute(KEY, made);
      return made;
    }
  }

  synchronized Pending begin(Pending.Purpose purpose, String returnTo, String sub, Instant now) {
    byState.values().removeIf(p -> p.isOver(now));
    if (byState.size() >= CAPACITY) {
      byState.remove(byState.keySet().iterator().next());
    }
    var pending = Pending.begin(purpose, returnTo, sub, now);
    byState.put(pending.state().getValue(), pending);
    return pending;
  }

  /// What was begun, left where it is.
  synchronized Optional<Pending> look(String state, Instant now) {
    return Optional.ofNullable(byState.get(state)).filter(p -> !p.isOver(now));
  }

  /// What was begun; a second time there is nothing.
  synchronized Optional<Pending> take(String state, Instant now) {
    return Optional.ofNullable(byState.remove(state)).filter(p -> !p.isOver(now));
  }
}
