package org.sitr.security.fuzz;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Valid bytes, damaged in one to four ways.
public final class Mutations {
  private static final Duration EACH =
      Duration.ofSeconds(Integer.getInteger("sitr.fuzz.seconds", 20));
  private static final byte[] LIKED = {0, 1, '\n', ' ', '"', '0', '-', '/', ':', '{', 127, -1};
  private static final int MOST_AT_ONCE = 4;

  private final List<byte[]> valid;
  private final SplittableRandom random;

  private Mutations(List<byte[]> valid, long seed) {
    this.valid = valid;
    random = new SplittableRandom(seed);
  }

  /// What must hold for any bytes.
  @FunctionalInterface
  public interface Check {
    void holds(byte[] bytes) throws Exception;
  }

  /// Tries one after another for a while; what fails is told with its seed and its bytes.
  public static void of(List<byte[]> valid, Check check) {
    long seed = Long.getLong("sitr.fuzz.seed", System.nanoTime());
    var mutations = new Mutations(valid, seed);
    long until = System.nanoTime() + EACH.toNanos();
    for (long n = 0; System.nanoTime() < until; n++) {
      var bytes = mutations.next();
      try {
        check.holds(bytes);
      } catch (Exception | AssertionError e) {
        var what = "seed %d, number %d: %s".formatted(seed, n, Arrays.toString(bytes));
        throw new AssertionError(what, e);
      }
    }
  }

  private byte[] next() {
    var bytes = one();
    for (int left = random.nextInt(MOST_AT_ONCE) + 1; left > 0; left--) bytes = damaged(bytes);
    return bytes;
  }

  private byte[] one() {
    return valid.get(random.nextInt(valid.size()));
  }

  private byte[] damaged(byte[] bytes) {
    if (bytes.length == 0) return new byte[] {some()};
    int at = random.nextInt(bytes.length);
    int length = random.nextInt(Math.min(bytes.length - at, 64) + 1);
    return switch (random.nextInt(6)) {
      case 0 -> flipped(bytes, at);
      case 1 -> spliced(bytes, at, 1, new byte[] {some()});
      case 2 -> spliced(bytes, at, length, new byte[0]);
      case 3 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
      case 4 -> Arrays.copyOf(bytes, at);
      default -> crossed(bytes, at);
    };
  }

  private byte some() {
    return random.nextBoolean() ? LIKED[random.nextInt(LIKED.length)] : (byte) random.nextInt();
  }

  private byte[] flipped(byte[] bytes, int at) {
    var damaged = bytes.clone();
    damaged[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    return damaged;
  }

  private byte[] crossed(byte[] bytes, int at) {
    var other = one();
    int from = random.nextInt(other.length + 1);
    return spliced(bytes, at, bytes.length - at, Arrays.copyOfRange(other, from, other.length));
  }

  private static byte[] spliced(byte[] bytes, int at, int gone, byte[] instead) {
    var out = new ByteArrayOutputStream(bytes.length + instead.length);
    out.write(bytes, 0, at);
    out.writeBytes(instead);
    out.write(bytes, at + gone, bytes.length - at - gone);
    return out.toByteArray();
  }
}
