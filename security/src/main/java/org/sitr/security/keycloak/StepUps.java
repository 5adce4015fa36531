package org.sitr.security.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/// Begins a step-up for a page whose door asks for one.
@ApplicationScoped
public class StepUps {
  @Inject Entries entries;

  /// Gives the local address to redirect to: it leads through Keycloak's second factor and back to
  /// `returnTo`. Post-redirect-get: answer with a redirect to it, never with a forward.
  ///
  /// @param returnTo a local path with its query; kept in the session, no value belongs into it
  /// @throws IllegalArgumentException if the path is not local
  /// @throws IllegalStateException if nobody is signed in by browser
  public String begin(HttpServletRequest request, String returnTo) {
    if (!Realm.isLocal(returnTo)) {
      throw new IllegalArgumentException("not a local path");
    }
    var who =
        WebSession.of(request)
            .flatMap(WebSession::state)
            .orElseThrow(() -> new IllegalStateException("nobody is signed in"))
            .who();
    var pending =
        PendingSignIns.of(request)
            .begin(Pending.Purpose.STEP_UP, returnTo, who.sub(), entries.now());
    return Realm.STEP_UP + "?for=" + pending.state();
  }
}
