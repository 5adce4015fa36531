package org.sitr.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads rows of the log for those who follow, check and publish it. Its caller begins and ends
/// transactions.
final class LogTable {
  /// A row as far as the tree needs it.
  record Row(long n, byte[] entry, byte @Nullable [] head, byte @Nullable [] edge) {}

  /// The rows from `n` on, in order, `limit` at most.
  static List<Row> from(Connection c, long n, int limit) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement(
            "SELECT n, entry, head, edge FROM log_entry WHERE n >= ? ORDER BY n LIMIT " + limit)) {
      s.setLong(1, n);
      return read(s);
    }
  }

  /// Whether the rows n … n+k-1 are this batch, byte for byte.
  static boolean holds(Connection c, Batch batch) throws SQLException {
    List<Row> rows = from(c, batch.first, batch.size());
    c.rollback();
    boolean all = rows.size() == batch.size();
    for (int i = 0; all && i < batch.size(); i++) {
      Row row = rows.get(i);
      all = row.n() == batch.first + i && Arrays.equals(row.entry(), batch.bytes.get(i));
    }
    return all;
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

  /// How many mentions there are of entries below an index.
  static long mentions(Connection c, long end) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("SELECT COUNT(*) FROM log_mention WHERE n < ?")) {
      s.setLong(1, end);
      try (ResultSet r = s.executeQuery()) {
        r.next();
        return r.getLong(1);
      }
    }
  }

  static UUID id(byte[] bytes) {
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

  private LogTable() {}
}
