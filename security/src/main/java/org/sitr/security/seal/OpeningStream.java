package org.sitr.security.seal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Opens a sealed file from its beginning, with one part in memory at most: a byte is given only
/// when the part that holds it has been verified whole. Not safe for several threads.
///
/// **Guarantees:** each byte stands where it was sealed, and the end is the file's end.
public final class OpeningStream extends InputStream {
  private final InputKey key;
  private final FilePlace place;
  private final long length;
  private final Parts parts;
  private byte[] content = new byte[0];
  private int at;
  private int part;

  /// Where sealed parts come from.
  @FunctionalInterface
  public interface Parts {
    /// @param part from 0
    /// @throws CannotOpen there is none
    Sealed part(int part) throws IOException;
  }

  /// @param length as the sealed field `document/length` has it
  public OpeningStream(InputKey key, FilePlace place, long length, Parts parts) {
    if (length < 0) throw new CannotOpen();
    this.key = key;
    this.place = place;
    this.length = length;
    this.parts = parts;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /// @throws CannotOpen for every reason alike
  @Override
  public int read(byte[] bytes, int offset, int wanted) throws IOException {
    if (wanted == 0) return 0;
    while (at == content.length) {
      if (part == SealedPart.count(length)) return -1;
      open();
    }
    int given = Math.min(wanted, content.length - at);
    System.arraycopy(content, at, bytes, offset, given);
    at += given;
    return given;
  }

  private void open() throws IOException {
    Arrays.fill(content, (byte) 0);
    content = SealedPart.open(key, place, length, part, parts.part(part).bytes());
    part++;
    at = 0;
  }

  @Override
  public void close() {
    Arrays.fill(content, (byte) 0);
    at = content.length;
    part = SealedPart.count(length);
  }
}
