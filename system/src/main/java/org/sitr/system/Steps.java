package org.sitr.system;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Tells the person at the terminal what happens, each line with the seconds since the start.
public final class Steps {
  private final Instant began = Instant.now();
  private final PrintStream out;

  public Steps(PrintStream out) {
    this.out = out;
  }

  public synchronized void say(String format, Object... values) {
    out.printf(Locale.ROOT, "[%6.1f s] ", seconds());
    out.printf(Locale.ROOT, format, values);
    out.println();
    out.flush();
  }

  public synchronized void plain(String line) {
    out.println(line);
    out.flush();
  }

  public double seconds() {
    return secondsSince(began);
  }

  public static double secondsSince(Instant began) {
    return Duration.between(began, Instant.now()).toMillis() / 1000.0;
  }

  /// A size as people read it: `168 MB`.
  public static String size(long bytes) {
    if (bytes < 1_000_000) {
      return bytes / 1000 + " kB";
    }
    return Math.round(bytes / 1e6) + " MB";
  }
}
