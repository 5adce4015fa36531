package org.sitr.tools;

/// Tells a person that something long goes on; to standard error, at most each five seconds.
final class Progress {
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final String word;
  private final long of;
  private long told = System.nanoTime();

  Progress(String word, long of) {
    this.word = word;
    this.of = of;
  }

  void at(long done) {
    if (System.nanoTime() - told > EVERY_NANOS) {
      told = System.nanoTime();
      System.err.printf(
          "%s %d of %d entries (%d %%)%n", word, done, of, of == 0 ? 100 : done * 100 / of);
    }
  }
}
