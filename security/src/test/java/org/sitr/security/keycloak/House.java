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
    var realm = keycloak.realm(folder);
    var provider = new Provider();
    provider.realm = realm;
    var entries = new Entries();
    entries.signIns = signIns;
    entries.clock = clock;
    readers(realm, provider, entries);
    mechanism(realm, provider, entries);
    signOuts.realm = realm;
    signOuts.provider = provider;
    signOuts.logoutTokens = logoutTokens;
    signOuts.entries = entries;
    stepUps.entries = entries;
  }

  private void readers(Realm realm, Provider provider, Entries entries) {
    idTokens.realm = realm;
    idTokens.provider = provider;
    accessTokens.realm = realm;
    accessTokens.provider = provider;
    logoutTokens.realm = realm;
    logoutTokens.provider = provider;
    logoutTokens.clock = clock;
    bearerTokens.accessTokens = accessTokens;
    bearerTokens.entries = entries;
  }

  private void mechanism(Realm realm, Provider provider, Entries entries) {
    var key = new ClientKey();
    key.realm = realm;
    var tokens = new TokenEndpoint();
    tokens.realm = realm;
    tokens.provider = provider;
    tokens.clientKey = key;
    var requests = new AuthenticationRequests();
    requests.realm = realm;
    requests.provider = provider;
    renewals.tokens = tokens;
    renewals.idTokens = idTokens;
    renewals.entries = entries;
    var callback = new Callback();
    callback.realm = realm;
    callback.tokens = tokens;
    callback.idTokens = idTokens;
    callback.entries = entries;
    callback.requests = requests;
    mechanism.realm = realm;
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
