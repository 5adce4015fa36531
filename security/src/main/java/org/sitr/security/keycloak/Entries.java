package org.sitr.security.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/// Asks [SignIns], and makes one thing of everything that can go wrong there.
@ApplicationScoped
class Entries {
  /// Attempts recorded a second: whoever floods us with forged tokens does not flood the log.
  private static final int REFUSALS_PER_SECOND = 5;

  @Inject Connection connection;
  Clock clock = Clock.systemUTC();
  private long second;
  private int inSecond;

  void signedIn(SignedIn who) {
    ask(() -> connection.signIns().signedIn(who));
  }

  void steppedUp(SignedIn who) {
    ask(() -> connection.signIns().steppedUp(who));
  }

  /// Recorded if there is room; a refusal is a refusal also when its entry fails.
  void refused(RefusedSignIn.Why why, SignedIn.Channel channel, String sub) {
    if (hasRoom()) {
      attempt(() ->
          connection
              .signIns()
              .refused(new RefusedSignIn(why, channel, sub.isEmpty() ? null : sub)));
    }
  }

  void signedOut(SignOut end) {
    ask(() -> connection.signIns().signedOut(end));
  }

  /// A session that is over here already; its entry may fail, it does not come back.
  void ended(SignOut.How how, SignedIn who, Instant at) {
    attempt(() -> connection.signIns().signedOut(new SignOut(how, who.sid(), who.sub(), at)));
  }

  boolean isRevoked(SignedIn who) {
    return answer(
        () -> connection.signIns().isRevoked(who.sid(), who.sub(), who.authenticatedAt()));
  }

  Instant now() {
    return clock.instant();
  }

  private synchronized boolean hasRoom() {
    var now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      inSecond = 0;
    }
    return ++inSecond <= REFUSALS_PER_SECOND;
  }

  private static void ask(Runnable question) {
    answer(() -> {
      question.run();
      return true;
    });
  }

  private static <T> T answer(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      throw new Unavailable("log or database", e);
    }
  }

  private static void attempt(Runnable question) {
    try {
      ask(question);
    } catch (Unavailable e) {
      System.getLogger(Entries.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "the end of a session or an attempt was not recorded: " + e.getMessage());
    }
  }
}
