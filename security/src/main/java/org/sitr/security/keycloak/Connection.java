package org.sitr.security.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// What the adapter needs from the application: where Keycloak is, and who records sign-ins.
///
/// Beans of a library in the EAR do not see beans of the modules above it, so nothing of theirs can
/// be injected here: the application connects itself when it starts. Before that nobody gets in.
@ApplicationScoped
public class Connection {
  private record Ends(Realm realm, SignIns signIns) {}

  private volatile @Nullable Ends ends;

  /// Called once, when the application starts.
  public void connect(Realm realm, SignIns signIns) {
    ends = new Ends(realm, signIns);
  }

  Realm realm() {
    return ends().realm();
  }

  SignIns signIns() {
    return ends().signIns();
  }

  private Ends ends() {
    var e = ends;
    if (e == null) {
      throw new Unavailable("application", new IllegalStateException("not started"));
    }
    return e;
  }
}
