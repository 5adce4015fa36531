package org.sitr.security.keycloak;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/// Leads a browser on after a posted form, to a page that the sign-in stands before.
public final class Onward {
  private Onward() {}

  /// Answers with a page that leads on at once; a redirect would end at Keycloak, which browsers
  /// hold against `form-action 'self'`.
  ///
  /// @param page a local path with its query
  public static void to(HttpServletResponse response, String page) {
    if (!Realm.isLocal(page)) {
      throw new IllegalArgumentException("not a local path");
    }
    Answers.leadOn(response, URI.create(page));
  }
}
