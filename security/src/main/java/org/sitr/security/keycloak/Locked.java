package org.sitr.security.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// What is left of a session after "Lock now".
///
/// @param sub who locked it, the only one who is led back to where they were
record Locked(String sub, String returnTo) {
  private static final String KEY = Locked.class.getName();

  static Optional<Locked> of(HttpServletRequest request) {
    var http = request.getSession(false);
    return http == null ? Optional.empty() : Optional.ofNullable((Locked) http.getAttribute(KEY));
  }

  void keep(HttpServletRequest request) {
    request.getSession().setAttribute(KEY, this);
  }

  static void forget(HttpServletRequest request) {
    var http = request.getSession(false);
    if (http != null) {
      http.removeAttribute(KEY);
    }
  }
}
