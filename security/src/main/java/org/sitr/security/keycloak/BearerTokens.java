package org.sitr.security.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/// Lets programs in by an access token. The first token of a sign-in on this node is an entry, like
/// a browser's; the later ones of the same sign-in are not.
@ApplicationScoped
class BearerTokens {
  private static final String SCHEME = "Bearer ";
  private static final Duration REMEMBERED = Duration.ofHours(1);

  @Inject AccessTokens accessTokens;
  @Inject Entries entries;
  private final Seen signIns = new Seen(10_000);

  /// The token that a request carries, if it tries to carry one; a malformed one is empty text.
  static Optional<String> of(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header == null) {
      return Optional.empty();
    }
    var isBearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    return Optional.of(isBearer ? header.substring(SCHEME.length()).strip() : "");
  }

  /// Who the token speaks for; nobody if anything in it does not hold.
  ///
  /// @throws Unavailable when the realm's keys or the log are away
  Optional<SignedIn> read(String token) {
    var who = accessTokens.read(token);
    if (who.isEmpty()) {
      entries.refused(RefusedSignIn.Why.BEARER, SignedIn.Channel.BEARER, "");
      return who;
    }
    if (entries.isRevoked(who.get())) {
      entries.refused(RefusedSignIn.Why.REVOKED, SignedIn.Channel.BEARER, who.get().sub());
      return Optional.empty();
    }
    record(who.get());
    return who;
  }

  private void record(SignedIn who) {
    var key = who.sid() + ' ' + who.authenticatedAt();
    var now = entries.now();
    if (!signIns.first(key, now, now.plus(REMEMBERED))) {
      return;
    }
    try {
      entries.signedIn(who);
    } catch (Unavailable e) {
      signIns.forget(key);
      throw e;
    }
  }
}
