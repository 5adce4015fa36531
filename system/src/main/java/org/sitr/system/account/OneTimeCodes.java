package org.sitr.system.account;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Codes that Keycloak has not seen yet: each counts once, so who signs in twice within thirty
/// seconds needs the next one, which the realm takes early (look-ahead 1), or waits.
///
/// What was used is kept in the stack's folder, so that programs that follow each other do not
/// trip.
final class OneTimeCodes {
  private final Path folder;
  private final Map<String, Object> turns = new ConcurrentHashMap<>();

  OneTimeCodes(Path folder) {
    this.folder = folder;
  }

  OneTimeCode fresh(Account account) throws IOException, InterruptedException {
    synchronized (turns.computeIfAbsent(account.name(), name -> new Object())) {
      return next(account);
    }
  }

  /// The file's lock keeps other programs out, not other threads.
  private OneTimeCode next(Account account) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (var file = new RandomAccessFile(folder.resolve(account.name()).toFile(), "rw")) {
      var lock = file.getChannel().lock();
      try {
        var step = next(lastStep(file));
        file.setLength(0);
        file.write(String.valueOf(step).getBytes(StandardCharsets.US_ASCII));
        return OneTimeCode.ofStep(step, account.totpSecret());
      } finally {
        lock.release();
      }
    }
  }

  private static long lastStep(RandomAccessFile file) throws IOException {
    var line = file.readLine();
    return line == null ? 0 : Long.parseLong(line);
  }

  private static long next(long last) throws InterruptedException {
    while (now() + 1 <= last) {
      Thread.sleep(500);
    }
    return Math.max(now(), last + 1);
  }

  private static long now() {
    return Instant.now().getEpochSecond() / OneTimeCode.SECONDS;
  }
}
