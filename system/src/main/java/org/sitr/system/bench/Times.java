package org.sitr.system.bench;

import java.util.Arrays;
import java.util.Locale;

/// What one kind of work took.
final class Times {
  private final String what;
  private final long[] nanos;
  private int filled;

  Times(String what, int count) {
    this.what = what;
    this.nanos = new long[count];
  }

  /// Something whose time is taken.
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  static long nanos(Work work) {
    var began = System.nanoTime();
    try {
      work.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return System.nanoTime() - began;
  }

  void add(long took) {
    nanos[filled++] = took;
  }

  String line() {
    var sorted = Arrays.copyOf(nanos, filled);
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT, "%-42s %8.2f %8.2f", what, at(sorted, 0.50), at(sorted, 0.95));
  }

  private static double at(long[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))] / 1e6;
  }
}
