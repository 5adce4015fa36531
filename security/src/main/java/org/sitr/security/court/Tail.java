package org.sitr.security.court;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;

/// Remembers the end of a stream, which is where a ZIP has its directory.
final class Tail extends FilterInputStream {
  private static final int KEPT_BYTES = 128 * 1024;
  private static final int END_BYTES = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LISTED_BYTES = 46;
  private static final int LISTED_SIGNATURE = 0x02014b50;

  private final byte[] kept = new byte[KEPT_BYTES];
  private long count;

  Tail(InputStream in) {
    super(in);
  }

  /// Bytes read so far.
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int given = in.read(bytes, offset, length);
    for (int i = 0; i < given; i++) kept[(int) (count++ % KEPT_BYTES)] = bytes[offset + i];
    return given;
  }

  void drain() throws IOException {
    var rest = new byte[KEPT_BYTES];
    while (read(rest, 0, rest.length) >= 0) {}
  }

  /// @throws PackageRefused [Refusal#NO_CONTAINER] where the directory is not exactly of these
  ///   files, or is not the very end
  void requireDirectory(List<ZipEntry> files) {
    require(count >= END_BYTES);
    var end = last(END_BYTES, 0);
    require(end.getInt(0) == END_SIGNATURE && end.getInt(4) == 0);
    require(end.getShort(8) == files.size() && end.getShort(10) == files.size());
    int size = end.getInt(12);
    long offset = Integer.toUnsignedLong(end.getInt(16));
    require(end.getShort(20) == 0 && offset + size + END_BYTES == count);
    require(size > 0 && size + END_BYTES <= KEPT_BYTES);
    var directory = last(size, END_BYTES);
    for (var file : files) requireListed(directory, file);
    require(!directory.hasRemaining());
  }

  private static void requireListed(ByteBuffer directory, ZipEntry file) {
    var name = file.getName().getBytes(StandardCharsets.US_ASCII);
    require(directory.remaining() >= LISTED_BYTES + name.length);
    int at = directory.position();
    require(directory.getInt() == LISTED_SIGNATURE);
    require(Integer.toUnsignedLong(directory.getInt(at + 16)) == file.getCrc());
    require(Integer.toUnsignedLong(directory.getInt(at + 24)) == file.getSize());
    require(directory.getShort(at + 28) == name.length);
    require(directory.getInt(at + 30) == 0); // neither extra nor comment
    var listed = new byte[name.length];
    directory.position(at + LISTED_BYTES).get(listed);
    require(Arrays.equals(listed, name));
  }

  /// @param behind bytes that follow it
  private ByteBuffer last(int length, int behind) {
    var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    for (long i = count - behind - length; i < count - behind; i++)
      bytes.put(kept[(int) (i % KEPT_BYTES)]);
    return bytes.flip();
  }

  private static void require(boolean holds) {
    if (!holds) throw new PackageRefused(Refusal.NO_CONTAINER);
  }
}
