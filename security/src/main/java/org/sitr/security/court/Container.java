package org.sitr.security.court;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Reads a container as a stream, front to back. Its directory at the end must list the same files:
/// a program that reads from the end sees what we saw.
final class Container {
  private static final int MAX_FILES = 500;

  /// A container may always grow to this, and beyond it to a hundred times its own size.
  private static final long FREE_BYTES = 64L << 20;

  private static final long GROWTH = 100;

  private final Tail tail;
  private final ZipInputStream zip;
  private final List<ZipEntry> entries = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private long unpacked;

  /// What is done with each file.
  interface Reader {
    /// @param content to be read to its end
    void file(String name, InputStream content) throws IOException;
  }

  private Container(InputStream bytes) {
    tail = new Tail(bytes);
    zip = new ZipInputStream(tail, StandardCharsets.US_ASCII);
  }

  /// @throws PackageRefused [Refusal#NO_CONTAINER], [Refusal#BAD_NAME], [Refusal#BOMB]
  static void read(InputStream bytes, Reader reader) throws IOException {
    var container = new Container(bytes);
    try {
      container.files(reader);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new PackageRefused(Refusal.NO_CONTAINER);
    }
    container.tail.requireDirectory(container.entries);
  }

  private void files(Reader reader) throws IOException {
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      require(entries.isEmpty() == entry.getName().equals(Names.MIMETYPE));
      require(!entries.isEmpty() || entry.getMethod() == ZipEntry.STORED);
      require(entry.getExtra() == null && entries.size() < MAX_FILES);
      if (!Names.isKnown(entry.getName()) || !names.add(entry.getName()))
        throw new PackageRefused(Refusal.BAD_NAME);
      var content = new Measured();
      reader.file(entry.getName(), content);
      require(content.read() < 0);
      entries.add(entry);
    }
    tail.drain();
  }

  private static void require(boolean holds) {
    if (!holds) throw new PackageRefused(Refusal.NO_CONTAINER);
  }

  /// The open file of the container, as long as what it grows to is in measure.
  private final class Measured extends InputStream {
    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int given = zip.read(bytes, offset, length);
      unpacked += Math.max(given, 0);
      if (unpacked > FREE_BYTES && unpacked / GROWTH > tail.count())
        throw new PackageRefused(Refusal.BOMB);
      return given;
    }
  }
}
