package org.sitr.system.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.sitr.system.CannotStart;

/// Waiting for a server that may die meanwhile.
final class Await {
  private static final int TAIL_LINES = 15;

  private Await() {}

  /// Asks until it answers yes.
  ///
  /// @param log whose last lines are shown when the server ends or the time is up
  static void until(
      String what, Process server, Path log, Duration patience, Callable<Boolean> answers)
      throws InterruptedException {
    var until = Instant.now().plus(patience);
    while (!isYes(answers)) {
      if (!server.isAlive()) {
        throw new CannotStart(what + " ended by itself. " + tail(log));
      }
      if (Instant.now().isAfter(until)) {
        throw new CannotStart(
            what + " did not answer in " + patience.toSeconds() + " s. " + tail(log));
      }
      Thread.sleep(500);
    }
  }

  private static boolean isYes(Callable<Boolean> answers) throws InterruptedException {
    try {
      return answers.call();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return false; // not yet
    }
  }

  static String tail(Path log) {
    try {
      var lines = Files.readAllLines(log);
      var last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
      return "The end of " + log + ":\n" + String.join("\n", last);
    } catch (IOException e) {
      return "Its log is " + log;
    }
  }
}
