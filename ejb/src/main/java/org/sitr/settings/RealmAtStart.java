package org.sitr.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sitr.security.keycloak.Realm;

/// Tells the Keycloak adapter, which sees no settings, where Keycloak is and who we are there.
@ApplicationScoped
public class RealmAtStart {

  @Produces
  @Singleton
  Realm realm(Settings settings) {
    var oidc = settings.oidc();
    return new Realm(
        oidc.issuer(), oidc.clientId(), oidc.clientKeyFile(), oidc.audience(), settings.url());
  }
}
