package org.sitr.security.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Seals a file as it comes in, part by part, with two parts in memory at most. Not safe for
/// several threads.
///
/// **Guarantees:** a file that was not finished has no last part, so it never opens as a shorter
/// one. **Warning:** the sender of a part must keep it before the next one is asked for.
public final class SealingStream extends OutputStream {
  private final InputKey key;
  private final FilePlace place;
  private final Parts parts;
  private final byte[] content = new byte[SealedPart.BYTES];
  private int filled;
  private int part;
  private boolean finished;

  /// Where sealed parts go.
  @FunctionalInterface
  public interface Parts {
    /// @param part from 0
    void keep(int part, Sealed box) throws IOException;
  }

  public SealingStream(InputKey key, FilePlace place, Parts parts) {
    this.key = key;
    this.place = place;
    this.parts = parts;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (finished) throw new IOException("the file is finished");
    for (int taken = 0; taken < length; ) {
      // Full parts wait for one more byte: who is last is known only then.
      if (filled == content.length) keep(content, false);
      int more = Math.min(length - taken, content.length - filled);
      System.arraycopy(bytes, offset + taken, content, filled, more);
      filled += more;
      taken += more;
    }
  }

  /// Seals the last part.
  ///
  /// @return the file's length, which the reader must be told: the sealed field `document/length`
  public long finish() throws IOException {
    if (finished) throw new IOException("the file is finished");
    long length = (long) part * SealedPart.BYTES + filled;
    var last = new byte[SealedPart.paddedSize(length, part)];
    System.arraycopy(content, 0, last, 0, filled);
    try {
      keep(last, true);
    } finally {
      Arrays.fill(last, (byte) 0);
    }
    finished = true;
    return length;
  }

  private void keep(byte[] padded, boolean last) throws IOException {
    var box = SealedPart.seal(key, place, part, last, padded, InputKey.salt());
    parts.keep(part, Sealed.of(box));
    part = Math.incrementExact(part);
    filled = 0;
  }

  /// Forgets what was not sealed; it finishes nothing.
  @Override
  public void close() {
    Arrays.fill(content, (byte) 0);
    finished = true;
  }
}
