package org.sitr.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitr.security.log.Checkpoint;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.Note;
import org.sitr.security.log.RightEdge;
import org.sitr.security.log.Signed;
import org.sitr.security.log.VerifierKey;

/// The end of the log as this node knows it: the tree up to a head that it wrote or verified.
/// Follows what others append, and finds when the database is no longer what it was.
final class Tail {
  private static final int CHUNK = 1000;

  private final VerifierKey key;
  private final String node;
  private final UUID boot;
  private RightEdge edge = new RightEdge();
  private Instant time = Instant.EPOCH;
  private LocalNote.Seen looked = new LocalNote.Seen(0, Merkle.empty());

  Tail(VerifierKey key, String node, UUID boot) {
    this.key = key;
    this.node = node;
    this.boot = boot;
  }

  RightEdge edge() {
    return edge;
  }

  long size() {
    return edge.size();
  }

  /// Of the newest entry.
  Instant time() {
    return time;
  }

  /// At start: finds the newest head, and that it extends the one noted.
  void open(Connection c, Optional<LocalNote.Seen> noted) throws SQLException {
    if (noted.isEmpty()) {
      Optional<LogTable.Row> newest = LogTable.newest(c);
      if (newest.isPresent()) {
        edge = verified(newest.get());
        time = parse(newest.get()).time();
      }
      looked = new LocalNote.Seen(edge.size(), edge.root());
      return;
    }
    edge = noted.get().size() == 0 ? new RightEdge() : notedEdge(c, noted.get());
    follow(c);
    if (edge.size() > 0) {
      time = parse(LogTable.at(c, edge.size() - 1).orElseThrow()).time();
    }
    looked = new LocalNote.Seen(edge.size(), edge.root());
  }

  private RightEdge notedEdge(Connection c, LocalNote.Seen noted) throws SQLException {
    LogTable.Row row =
        LogTable.at(c, noted.size() - 1)
            .orElseThrow(
                () -> new Tampered(noted.size() - 1, "the log is shorter than this node noted"));
    RightEdge then = verified(row);
    if (!Arrays.equals(then.root(), noted.root())) {
      throw new Tampered(row.n(), "the head is not the one that this node noted");
    }
    return then;
  }

  /// Reads what was appended since; all of it must lie under a head that verifies.
  void follow(Connection c) throws SQLException {
    RightEdge next = edge.copy();
    Instant last = time;
    LogTable.Row end = null;
    List<LogTable.Row> rows;
    do {
      rows = LogTable.from(c, next.size(), CHUNK);
      for (LogTable.Row row : rows) {
        last = take(row, next, last);
        end = row;
      }
    } while (rows.size() == CHUNK);
    if (end != null) {
      if (!Arrays.equals(verified(end).root(), next.root())) {
        throw new Tampered(
            edge.size(), "the entries do not give the root of the head at " + end.n());
      }
      edge = next;
      time = last;
    }
  }

  private Instant take(LogTable.Row row, RightEdge next, Instant last) {
    if (row.n() != next.size()) {
      throw new Tampered(next.size(), "an entry is missing");
    }
    Entry entry = parse(row);
    if (entry.time().isBefore(last)) {
      throw new Tampered(row.n(), "a time below the entry before");
    }
    if (entry.isSystem(Entry.NODE_START)
        && entry.node().equals(node)
        && !entry.boot().equals(boot)) {
      throw new Tampered(row.n(), "another process started under this node's name");
    }
    next.append(Merkle.leaf(row.entry()));
    return entry.time();
  }

  /// The batch is in the log.
  void wrote(Batch batch) {
    edge = batch.edge;
    time = batch.time;
  }

  /// From time to time: what stood at the last look still stands, nothing since is missing, nothing
  /// lies beyond the head.
  void check(Connection c) throws SQLException {
    if (looked.size() > 0) {
      notedEdge(c, looked);
    }
    long gap = LogTable.firstGap(c, looked.size(), edge.size());
    if (gap < edge.size()) {
      throw new Tampered(gap, "an entry is missing");
    }
    follow(c);
    looked = new LocalNote.Seen(edge.size(), edge.root());
  }

  /// After a fault: every entry since the last look is again what this node left, and all that
  /// [#check] asks.
  void checkWhole(Connection c) throws SQLException {
    RightEdge next = looked.size() == 0 ? new RightEdge() : notedEdge(c, looked);
    while (next.size() < edge.size()) {
      int some = (int) Math.min(CHUNK, edge.size() - next.size());
      List<LogTable.Row> rows = LogTable.from(c, next.size(), some);
      if (rows.isEmpty()) {
        throw new Tampered(next.size(), "an entry is missing");
      }
      for (LogTable.Row row : rows) {
        if (row.n() != next.size()) {
          throw new Tampered(next.size(), "an entry is missing");
        }
        next.append(Merkle.leaf(row.entry()));
      }
    }
    if (!Arrays.equals(next.root(), edge.root())) {
      throw new Tampered(looked.size(), "an entry from here on is not what this node left");
    }
    check(c);
  }

  /// The tree under the head of a row, if the head is ours and of this place.
  private RightEdge verified(LogTable.Row row) {
    byte[] head = row.head();
    byte[] bytes = row.edge();
    if (head == null || bytes == null) {
      throw new Tampered(row.n(), "rows beyond the newest signed head");
    }
    Note note = Note.parse(head).orElseThrow(() -> new Tampered(row.n(), "a head that is no note"));
    Optional<Checkpoint> says = Checkpoint.parse(note.text());
    if (Signed.by(key, note) != Signed.Verdict.VALID || says.isEmpty()) {
      throw new Tampered(row.n(), "a head whose signature fails");
    }
    try {
      RightEdge tree = RightEdge.of(row.n() + 1, bytes);
      if (says.get().equals(Checkpoint.of(key.name(), tree))) {
        return tree;
      }
    } catch (IllegalArgumentException e) {
      throw new Tampered(row.n(), "a right edge of another size");
    }
    throw new Tampered(row.n(), "a head of another place");
  }

  private static Entry parse(LogTable.Row row) {
    return Entry.parse(row.entry())
        .orElseThrow(() -> new Tampered(row.n(), "bytes that are no entry"));
  }
}
