package org.sitr.security.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps a session only as long as Keycloak says so.
///
/// Of parallel requests after the access token's end one asks, the others wait for what it hears.
@ApplicationScoped
class Renewals {
  /// How long a session stands while Keycloak does not answer.
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  /// A token is renewed a little before it ends, at most this much.
  private static final Duration AHEAD = Duration.ofSeconds(5);

  @Inject TokenEndpoint tokens;
  @Inject IdTokens idTokens;
  @Inject Entries entries;

  /// Who the session belongs to now; nobody if it has ended.
  Optional<SignedIn> current(WebSession session, Instant now) {
    if (isDue(session, now)) {
      session.renewing.lock();
      try {
        // whoever waited finds it done
        if (isDue(session, now)) {
          session
              .state()
              .flatMap(s -> renewed(s, now))
              .ifPresentOrElse(session::keep, () -> end(session, now));
        }
      } finally {
        session.renewing.unlock();
      }
    }
    return session.state().filter(s -> now.isBefore(s.renewAt())).map(WebSession.State::who);
  }

  private void end(WebSession session, Instant now) {
    session.end().ifPresent(s -> entries.ended(SignOut.How.NOT_RENEWED, s.who(), now));
  }

  /// When a session with a token of this life is to be renewed.
  static Instant renewAt(Duration life, Instant now) {
    var ahead = AHEAD.compareTo(life.dividedBy(2)) < 0 ? AHEAD : life.dividedBy(2);
    return now.plus(life).minus(ahead);
  }

  private static boolean isDue(WebSession session, Instant now) {
    return session.state().map(s -> !now.isBefore(s.renewAt())).orElse(false);
  }

  private Optional<WebSession.State> renewed(WebSession.State old, Instant now) {
    return switch (tokens.renew(old.refreshToken())) {
      case Answer.Granted granted -> read(old, granted, now);
      case Answer.Refused refused -> Optional.empty();
      case Answer.Unanswered unanswered -> waited(old, now);
    };
  }

  private Optional<WebSession.State> read(WebSession.State old, Answer.Granted g, Instant now) {
    try {
      return idTokens
          .read(g.idToken(), null)
          .filter(who -> who.sub().equals(old.who().sub()) && who.sid().equals(old.who().sid()))
          .map(who ->
              new WebSession.State(
                  old.who().withRolesOf(who),
                  g.idToken().serialize(),
                  g.refreshToken(),
                  renewAt(g.life(), now),
                  now));
    } catch (Unavailable e) {
      return waited(old, now);
    }
  }

  private static Optional<WebSession.State> waited(WebSession.State old, Instant now) {
    if (!now.isBefore(old.answeredAt().plus(PATIENCE))) {
      return Optional.empty();
    }
    return Optional.of(
        new WebSession.State(
            old.who(), old.idToken(), old.refreshToken(), now.plus(ASK_AGAIN), old.answeredAt()));
  }
}
