package org.sitr.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Bundle;
import org.sitr.security.log.Note;
import org.sitr.security.log.TilePath;
import org.sitr.security.settings.Settings;
import org.sitr.vault.Keys;
import org.sitr.vault.KeysAway;

/// What the log shows to the outside, as C2SP `tlog-tiles` says: bytes for paths below its address.
/// Checkpoint and hash tiles are public and tell nobody anything; entries are pseudonyms, actions
/// and times, and are given by a guarded door alone.
@ApplicationScoped
public class Publication {
  private static final long FRESH_NANOS = 500_000_000;

  @Resource(lookup = "java:app/jdbc/work")
  private DataSource database;

  private Function<Note, Note> cosign;
  private final Tiles tiles = new Tiles();
  private @Nullable Note newest;
  private long newestAt;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  protected Publication() {}

  @Inject
  @SuppressWarnings("NullAway.Init")
  Publication(Keys keys, Settings settings) {
    this.cosign =
        head -> {
          try {
            return keys.ring()
                .logSigner(settings.installation())
                .cosign(head, InstantSource.system().instant());
          } catch (KeysAway e) {
            // a node without its key store still serves what others signed
            return head;
          }
        };
  }

  /// @param cosign adds the log's ML-DSA-44 cosignature to a head
  public Publication(DataSource database, Function<Note, Note> cosign) {
    this.database = database;
    this.cosign = cosign;
  }

  /// The newest head, at most half a second old, with the log's ML-DSA-44 cosignature; empty while
  /// nothing was appended.
  public synchronized Optional<byte[]> checkpoint() {
    long now = System.nanoTime();
    if (newest == null || now - newestAt > FRESH_NANOS) {
      Optional<Note> head =
          reading(LogTable::newest)
              .flatMap(r -> Optional.ofNullable(r.head()))
              .flatMap(Note::parse);
      Note was = newest;
      boolean same = was != null && head.isPresent() && head.get().text().equals(was.text());
      newest = same ? was : head.map(cosign).orElse(null);
      newestAt = now;
    }
    return Optional.ofNullable(newest).map(Note::bytes);
  }

  /// A hash tile of the tree under the newest head; empty where the tree does not reach it.
  ///
  /// @throws IllegalArgumentException for a path of entries or heads
  public Optional<byte[]> tile(TilePath path) {
    if (path.level() < 0) {
      throw new IllegalArgumentException("not a path of hashes");
    }
    return reading(c -> reaches(c, path) ? Optional.of(tiles.bytes(c, path)) : Optional.empty());
  }

  /// Entries, one bundle; for the guarded door alone, each fetch an entry.
  public Optional<byte[]> bundle(TilePath path) {
    return bundle(path, TilePath.ENTRIES, row -> Stream.of(row.entry()));
  }

  /// The heads that stand beside the entries of a bundle, each behind its length: with them a
  /// verifier knows which entry is at fault.
  public Optional<byte[]> heads(TilePath path) {
    return bundle(path, TilePath.HEADS, row -> Stream.ofNullable(row.head()));
  }

  private Optional<byte[]> bundle(
      TilePath path, int level, Function<LogTable.Row, Stream<byte[]>> part) {
    if (path.level() != level) {
      throw new IllegalArgumentException("a path of something else");
    }
    return reading(c -> {
      if (!reaches(c, path)) {
        return Optional.empty();
      }
      List<LogTable.Row> rows = LogTable.from(c, path.firstLeaf(), path.width());
      return Optional.of(Bundle.write(rows.stream().flatMap(part).toList()));
    });
  }

  private static boolean reaches(Connection c, TilePath path) throws SQLException {
    return path.level() < 8
        && LogTable.newest(c)
            .filter(r -> r.head() != null && path.endLeaf() <= r.n() + 1)
            .isPresent();
  }

  private <T> T reading(Query<T> query) {
    try (Connection c = database.getConnection()) {
      return query.on(c);
    } catch (SQLException e) {
      throw new LogUnavailable("the log cannot be read");
    }
  }

  private interface Query<T> {
    T on(Connection c) throws SQLException;
  }
}
