package org.sitr.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Bundle;
import org.sitr.security.log.Checkpoint;
import org.sitr.security.log.Fault;
import org.sitr.security.log.Kind;
import org.sitr.security.log.LogSigner;
import org.sitr.security.log.LogVerifier;
import org.sitr.security.log.Note;
import org.sitr.security.log.Outcome;
import org.sitr.security.log.Sheet;
import org.sitr.security.log.TilePath;

/// Nodes without a container on the test database, and an outsider who verifies what they wrote.
final class LogNodes implements AutoCloseable {
  static final Alias OFFICER = new Alias(new UUID(9, 9));

  final LogSigner signer = LogSigner.random(LogSigner.origin(new UUID(0, 1)));
  final SetClock clock = new SetClock();
  final List<String> alarms = new CopyOnWriteArrayList<>();
  private final Path notes;
  private final Map<String, Appender> running = new HashMap<>();
  private final Map<String, Cut> cables = new HashMap<>();

  LogNodes(Path notes) {
    this.notes = notes;
  }

  /// A clock that can be set.
  static final class SetClock implements InstantSource {
    private volatile Instant base = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private volatile long since = System.nanoTime();

    void set(Instant now) {
      base = now;
      since = System.nanoTime();
    }

    @Override
    public Instant instant() {
      return base.plusNanos(System.nanoTime() - since);
    }
  }

  Appender start(String node) {
    Cut cable = new Cut(LogDatabase.app());
    cables.put(node, cable);
    return start(node, cable);
  }

  Appender start(String node, DataSource database) {
    Appender appender =
        new Appender(
            new Appender.Setup(node, database, signer, clock, folder(node), alarms::add),
            Thread.ofPlatform().name("appender-" + node).daemon().factory());
    appender.start();
    running.put(node, appender);
    return appender;
  }

  /// The process is gone: nothing more of it reaches the database.
  void kill(String node) {
    cable(node).cut();
    Objects.requireNonNull(running.remove(node)).close();
  }

  Cut cable(String node) {
    return Objects.requireNonNull(cables.get(node));
  }

  Path folder(String node) {
    try {
      return Files.createDirectories(notes.resolve(node));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LogReader reader() {
    return new LogReader(LogDatabase.app(), new NoDetails());
  }

  Publication publication() {
    return new Publication(LogDatabase.app(), head -> signer.cosign(head, clock.instant()));
  }

  List<String> actions() {
    List<String> actions = new ArrayList<>();
    reader().each(0, logged -> actions.add(logged.entry().action()));
    return actions;
  }

  /// What an outsider finds in what is published.
  Optional<Fault> verify() {
    Publication published = publication();
    Note head = Note.parse(published.checkpoint().orElseThrow()).orElseThrow();
    long size = Checkpoint.parse(head.text()).orElseThrow().size();
    LogVerifier verifier =
        new LogVerifier(head, new Sheet(signer.key(), signer.cosignerKey(), List.of(), head));
    for (long tile = 0; TilePath.in(size, TilePath.ENTRIES, tile).isPresent(); tile++) {
      TilePath path = TilePath.in(size, TilePath.ENTRIES, tile).orElseThrow();
      TilePath beside = TilePath.in(size, TilePath.HEADS, tile).orElseThrow();
      Bundle.parse(published.heads(beside).orElseThrow())
          .orElse(List.of())
          .forEach(verifier::stands);
      byte[] leaves = published.tile(TilePath.in(size, 0, tile).orElseThrow()).orElseThrow();
      List<byte[]> entries = Bundle.parse(published.bundle(path).orElseThrow()).orElseThrow();
      for (int i = 0; i < entries.size(); i++) {
        verifier.take(entries.get(i), Arrays.copyOfRange(leaves, 32 * i, 32 * i + 32));
      }
    }
    return verifier.end();
  }

  static Alias person(int n) {
    return new Alias(new UUID(5, n));
  }

  static Draft read(int person) {
    return new Draft(
        Kind.READ,
        "OPEN_PERSON",
        Outcome.ALLOWED,
        OFFICER,
        person(person),
        null,
        UUID.randomUUID(),
        null,
        List.of());
  }

  @Override
  public void close() {
    running.values().forEach(Appender::close);
  }

  /// Only clear details are opened here.
  private static final class NoDetails implements Details {
    @Override
    public Beside seal(@Nullable UUID owner, byte[] text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] open(@Nullable UUID owner, Beside beside) {
      throw new UnsupportedOperationException();
    }
  }
}
