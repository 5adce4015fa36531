package org.sitr.web.http;

import jakarta.servlet.http.HttpServletRequest;

/// Addresses that are treated apart.
final class Paths {
  static final String API = "/api/";

  /// Called by Keycloak, which proves itself by a signed token.
  static final String BACK_CHANNEL = "/back-channel-logout";

  /// Called once, by whoever founds the installation, with a code that the node printed.
  static final String FOUNDING = "/api/found";

  /// "Lock now".
  static final String LOCK = "/lock";

  private Paths() {}

  /// The path within the application.
  static String of(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
