package org.sitr.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.sitr.security.keycloak.Connection;
import org.sitr.security.keycloak.Realm;
import org.sitr.security.settings.Settings;

/// Connects the Keycloak adapter, which sees neither settings nor log, when the application starts.
@Singleton
@Startup
public class SignInStart {
  @Inject private Connection connection;
  @Inject private Settings settings;
  @Inject private SignInRecords records;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public SignInStart() {}

  @PostConstruct
  void start() {
    var oidc = settings.oidc();
    var realm =
        new Realm(
            oidc.issuer(), oidc.clientId(), oidc.clientKeyFile(), oidc.audience(), settings.url());
    connection.connect(realm, records);
  }
}
