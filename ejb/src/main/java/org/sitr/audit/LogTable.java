package org.sitr.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Entry;

/// The SQL of the appender. Its caller begins and ends transactions.
final class LogTable {
  private static final String ENTRY_COLUMNS =
      "INSERT INTO log_entry (n, entry, at, node, boot, kind, action, outcome, actor, subject, request, head, edge) VALUES ";

  /// A row as far as the tree needs it.
  record Row(long n, byte[] entry, byte @Nullable [] head, byte @Nullable [] edge) {}

  /// Details and mentions first, then one INSERT of all entries: a loser of a race stops at the
  /// first statement.
  static void insert(Connection c, Batch batch) throws SQLException {
    insertDetails(c, batch);
    insertMentions(c, batch);
    try (PreparedStatement s = c.prepareStatement(ENTRY_COLUMNS + rows(13, batch.size()))) {
      int at = 1;
      for (int i = 0; i < batch.size(); i++) {
        at = bind(s, at, batch, i);
      }
      s.executeUpdate();
    }
  }

  private static int bind(PreparedStatement s, int at, Batch batch, int i) throws SQLException {
    Entry e = batch.entries.get(i);
    boolean last = i == batch.size() - 1;
    Alias subject = e.subject();
    s.setLong(at++, batch.first + i);
    s.setBytes(at++, batch.bytes.get(i));
    s.setLong(at++, Micros.of(e.time()));
    s.setString(at++, e.node());
    s.setBytes(at++, bytes(e.boot()));
    s.setString(at++, e.kind().code());
    s.setString(at++, e.action());
    s.setString(at++, e.outcome().code());
    s.setBytes(at++, bytes(e.actor().value()));
    bytes(s, at++, subject == null ? null : bytes(subject.value()));
    s.setBytes(at++, bytes(e.request()));
    bytes(s, at++, last ? batch.head : null);
    bytes(s, at++, last ? batch.edge.bytes() : null);
    return at;
  }

  private static void insertDetails(Connection c, Batch batch) throws SQLException {
    List<Waiting> with = batch.waiting.stream().filter(w -> w.beside != null).toList();
    if (with.isEmpty()) {
      return;
    }
    String sql =
        "INSERT INTO log_detail (n, row_id, compartment, box) VALUES " + rows(4, with.size());
    try (PreparedStatement s = c.prepareStatement(sql)) {
      int at = 1;
      for (int i = 0; i < batch.size(); i++) {
        Beside beside = batch.waiting.get(i).beside;
        if (beside != null) {
          s.setLong(at++, batch.first + i);
          s.setBytes(at++, bytes(beside.row()));
          s.setInt(at++, beside.compartment());
          s.setBytes(at++, beside.box());
        }
      }
      s.executeUpdate();
    }
  }

  private static void insertMentions(Connection c, Batch batch) throws SQLException {
    record Mention(Alias alias, long n) {}
    List<Mention> all = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      for (Alias alias : mentioned(batch.waiting.get(i).draft)) {
        all.add(new Mention(alias, batch.first + i));
      }
    }
    for (int from = 0; from < all.size(); from += 4096) {
      List<Mention> some = all.subList(from, Math.min(all.size(), from + 4096));
      String sql = "INSERT INTO log_mention (alias, n) VALUES " + rows(2, some.size());
      try (PreparedStatement s = c.prepareStatement(sql)) {
        int at = 1;
        for (Mention m : some) {
          s.setBytes(at++, bytes(m.alias().value()));
          s.setLong(at++, m.n());
        }
        s.executeUpdate();
      }
    }
  }

  private static Set<Alias> mentioned(Draft draft) {
    Set<Alias> all = new LinkedHashSet<>(draft.mentions());
    Alias subject = draft.subject();
    if (subject != null) {
      all.add(subject);
    }
    return all;
  }

  /// The rows from `n` on, in order, `limit` at most.
  static List<Row> from(Connection c, long n, int limit) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement(
            "SELECT n, entry, head, edge FROM log_entry WHERE n >= ? ORDER BY n LIMIT " + limit)) {
      s.setLong(1, n);
      return read(s);
    }
  }

  /// The row at `n` alone.
  static Optional<Row> at(Connection c, long n) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement("SELECT n, entry, head, edge FROM log_entry WHERE n = ?")) {
      s.setLong(1, n);
      return read(s).stream().findFirst();
    }
  }

  /// The first index from `from` on, below `to`, at which no row stands; `to` if there is none.
  static long firstGap(Connection c, long from, long to) throws SQLException {
    String sql = "SELECT COUNT(*) FROM log_entry WHERE n >= ? AND n < ?";
    try (PreparedStatement s = c.prepareStatement(sql)) {
      if (isWhole(s, from, to)) {
        return to;
      }
      long low = from;
      long high = to;
      while (high - low > 1) {
        long middle = (low + high) >>> 1;
        if (isWhole(s, from, middle)) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private static boolean isWhole(PreparedStatement count, long from, long to) throws SQLException {
    count.setLong(1, from);
    count.setLong(2, to);
    try (ResultSet r = count.executeQuery()) {
      r.next();
      return r.getLong(1) == to - from;
    }
  }

  static Optional<Row> newest(Connection c) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement("SELECT n, entry, head, edge FROM log_entry ORDER BY n DESC LIMIT 1")) {
      return read(s).stream().findFirst();
    }
  }

  /// The last start or stop of this node.
  static Optional<Row> turnOf(Connection c, String node) throws SQLException {
    String sql =
        "SELECT n, entry, head, edge FROM log_entry WHERE action IN ('NODE_START', 'NODE_STOP') AND node = ?"
            + " ORDER BY n DESC LIMIT 1";
    try (PreparedStatement s = c.prepareStatement(sql)) {
      s.setString(1, node);
      return read(s).stream().findFirst();
    }
  }

  /// The first index at or after an instant: times only grow with the index.
  static long firstAt(Connection c, long micros) throws SQLException {
    long low = 0;
    long high = newest(c).map(Row::n).orElse(-1L) + 1;
    try (PreparedStatement s = c.prepareStatement("SELECT at FROM log_entry WHERE n = ?")) {
      while (low < high) {
        long middle = (low + high) >>> 1;
        s.setLong(1, middle);
        try (ResultSet r = s.executeQuery()) {
          // a gap is an intruder's; the search for a time is not where it is reported
          if (!r.next() || r.getLong(1) >= micros) {
            high = middle;
          } else {
            low = middle + 1;
          }
        }
      }
    }
    return low;
  }

  /// What stands beside an entry.
  static Optional<Beside> beside(Connection c, long n) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement("SELECT row_id, compartment, box FROM log_detail WHERE n = ?")) {
      s.setLong(1, n);
      try (ResultSet r = s.executeQuery()) {
        return r.next()
            ? Optional.of(new Beside(id(r.getBytes(1)), r.getInt(2), r.getBytes(3)))
            : Optional.empty();
      }
    }
  }

  private static UUID id(byte[] bytes) {
    ByteBuffer b = ByteBuffer.wrap(bytes);
    return new UUID(b.getLong(), b.getLong());
  }

  private static List<Row> read(PreparedStatement s) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        rows.add(new Row(r.getLong(1), r.getBytes(2), r.getBytes(3), r.getBytes(4)));
      }
    }
    return rows;
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static void bytes(PreparedStatement s, int at, byte @Nullable [] value)
      throws SQLException {
    if (value == null) {
      s.setNull(at, Types.VARBINARY);
    } else {
      s.setBytes(at, value);
    }
  }

  private static String rows(int columns, int rows) {
    String row = "(" + "?,".repeat(columns - 1) + "?)";
    return (row + ",").repeat(rows - 1) + row;
  }

  private LogTable() {}
}
