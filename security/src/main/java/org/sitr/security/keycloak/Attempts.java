package org.sitr.security.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/// Records attempts that are seen outside the mechanism.
@ApplicationScoped
public class Attempts {
  @Inject Entries entries;

  /// A form was posted in a signed-in person's name that no page of ours gave out.
  public void forgedForm(HttpServletRequest request) {
    var sub = request.getUserPrincipal() instanceof SignedIn who ? who.sub() : "";
    entries.refused(RefusedSignIn.Why.FORM, SignedIn.Channel.BROWSER, sub);
  }
}
