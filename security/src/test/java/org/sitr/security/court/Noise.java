package org.sitr.security.court;

import java.io.InputStream;
import java.util.SplittableRandom;

/// Bytes that no packing makes smaller.
final class Noise extends InputStream {
  private final SplittableRandom random = new SplittableRandom(1);
  private long left;

  Noise(long bytes) {
    left = bytes;
  }

  @Override
  public int read() {
    return left-- > 0 ? random.nextInt(256) : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (left <= 0) return -1;
    int given = (int) Math.min(length, left);
    var some = new byte[given];
    random.nextBytes(some);
    System.arraycopy(some, 0, bytes, offset, given);
    left -= given;
    return given;
  }
}
