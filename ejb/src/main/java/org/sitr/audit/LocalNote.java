package org.sitr.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.sitr.security.log.Merkle;

/// What this node last saw of the log, in a file of its own: a database that forgets its tail is
/// found by it. Two lines of fixed length, written in turn, each with a check of its own: a crash
/// while writing leaves the other one. Not forced to the disk (that would cost more than the
/// append): a power cut may leave an older note, which is weaker but never wrong.
final class LocalNote implements AutoCloseable {
  private static final int LINE = 160;

  /// Size and root of a head.
  record Seen(long size, byte[] root) {}

  private final FileChannel file;
  private int turn;

  LocalNote(Path path) {
    try {
      file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The newest line that is whole.
  Optional<Seen> read() {
    Optional<Seen> first = read(0);
    Optional<Seen> second = read(1);
    boolean firstIsNewer =
        first.isPresent() && (second.isEmpty() || first.get().size() >= second.get().size());
    turn = firstIsNewer ? 1 : 0;
    return firstIsNewer ? first : second;
  }

  void write(long size, byte[] root) {
    String text = "%020d %s".formatted(size, HexFormat.of().formatHex(root));
    String line = text + " " + check(text);
    byte[] padded =
        Arrays.copyOf((line + " ".repeat(LINE)).getBytes(StandardCharsets.US_ASCII), LINE);
    padded[LINE - 1] = '\n';
    try {
      file.write(ByteBuffer.wrap(padded), (long) turn * LINE);
      turn = 1 - turn;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Seen> read(int slot) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(LINE);
      file.read(bytes, (long) slot * LINE);
      String[] words = new String(bytes.array(), StandardCharsets.US_ASCII).strip().split(" ");
      if (words.length != 3 || !check(words[0] + " " + words[1]).equals(words[2])) {
        return Optional.empty();
      }
      return Optional.of(new Seen(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String check(String text) {
    byte[] hash = Merkle.sha256(text.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(hash, 0, 16);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
