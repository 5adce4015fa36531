package org.sitr.security.keycloak;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The package's beans put together as the container does, with a realm on this machine and a clock
/// that tests move.
final class House implements AutoCloseable {
  final FakeKeycloak keycloak = new FakeKeycloak();
  final FakeSignIns signIns = new FakeSignIns();
  final MovingClock clock = new MovingClock();
  final KeycloakMechanism mechanism = new KeycloakMechanism();
  final Renewals renewals = new Renewals();
  final LogoutTokens logoutTokens = new LogoutTokens();
  final AccessTokens accessTokens = new AccessTokens();
  final BearerTokens bearerTokens = new BearerTokens();
  final IdTokens idTokens = new IdTokens();
  final SignOuts signOuts = new SignOuts();
  final StepUps stepUps = new StepUps();

  House(Path folder) {
    var connection = new Connection();
    connection.connect(keycloak.realm(folder), signIns);
    var provider = new Provider();
    provider.connection = connection;
    var entries = new Entries();
    entries.connection = connection;
    entries.clock = clock;
    readers(connection, provider, entries);
    mechanism(connection, provider, entries);
    signOuts.connection = connection;
    signOuts.provider = provider;
    signOuts.logoutTokens = logoutTokens;
    signOuts.entries = entries;
    stepUps.entries = entries;
  }

  private void readers(Connection connection, Provider provider, Entries entries) {
    idTokens.connection = connection;
    idTokens.provider = provider;
    accessTokens.connection = connection;
    accessTokens.provider = provider;
    logoutTokens.connection = connection;
    logoutTokens.provider = provider;
    logoutTokens.clock = clock;
    bearerTokens.accessTokens = accessTokens;
    bearerTokens.entries = entries;
  }

  private void mechanism(Connection connection, Provider provider, Entries entries) {
    var key = new ClientKey();
    key.connection = connection;
    var tokens = new TokenEndpoint();
    tokens.connection = connection;
    tokens.provider = provider;
    tokens.clientKey = key;
    var requests = new AuthenticationRequests();
    requests.connection = connection;
    requests.provider = provider;
    renewals.tokens = tokens;
    renewals.idTokens = idTokens;
    renewals.entries = entries;
    var callback = new Callback();
    callback.connection = connection;
    callback.tokens = tokens;
    callback.idTokens = idTokens;
    callback.entries = entries;
    callback.requests = requests;
    mechanism.connection = connection;
    mechanism.callback = callback;
    mechanism.requests = requests;
    mechanism.bearerTokens = bearerTokens;
    mechanism.renewals = renewals;
    mechanism.entries = entries;
  }

  @Override
  public void close() {
    keycloak.close();
  }

  /// The real time, moved on by as many seconds as a test says.
  static final class MovingClock extends Clock {
    volatile long seconds;

    @Override
    public Instant instant() {
      return Instant.now().plusSeconds(seconds);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
