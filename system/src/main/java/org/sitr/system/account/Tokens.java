package org.sitr.system.account;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sitr.system.Running;

/// Bearer tokens of the demo's accounts. A token lives for a minute; one that is about to end is
/// fetched anew, on the same session at Keycloak where there is one.
public final class Tokens {
  private static final Duration GOOD_FOR = Duration.ofSeconds(40);

  private record Key(String account, boolean stepUp) {}

  private record Kept(String token, Instant until) {}

  private final Running running;
  private final Accounts accounts;
  private final OneTimeCodes codes;
  private final Map<String, KeycloakSession> sessions = new ConcurrentHashMap<>();
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  public Tokens(Running running, Accounts accounts) {
    this.running = running;
    this.accounts = accounts;
    this.codes = new OneTimeCodes(running.where().keys().resolve("used-codes"));
  }

  /// A session of its own, as another browser would have it.
  public KeycloakSession newSession(String account) {
    return new KeycloakSession(running, accounts.named(account), codes);
  }

  /// @param stepUp with the second factor (`acr` is `mfa`)
  public String of(String account, boolean stepUp) throws IOException, InterruptedException {
    var session = sessions.computeIfAbsent(account, this::newSession);
    synchronized (session) {
      return of(session, new Key(account, stepUp));
    }
  }

  private String of(KeycloakSession session, Key key) throws IOException, InterruptedException {
    var old = kept.get(key);
    if (old != null && Instant.now().isBefore(old.until())) {
      return old.token();
    }
    var until = Instant.now().plus(GOOD_FOR);
    var token = session.accessToken(key.stepUp());
    kept.put(key, new Kept(token, until));
    return token;
  }

  public String of(String account) throws IOException, InterruptedException {
    return of(account, false);
  }

  /// A code that was not used yet, for a form that a test fills in itself.
  public String code(String account) throws IOException, InterruptedException {
    return codes.fresh(accounts.named(account)).code();
  }
}
