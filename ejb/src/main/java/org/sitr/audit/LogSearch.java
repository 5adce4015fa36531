package org.sitr.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;

/// One question of an auditor as SQL: conditions over the clear columns, keyset paging by index, no
/// cap.
final class LogSearch {
  private final Connection connection;
  private final LogFaults faults;
  private final StringBuilder where = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /// @param faults where a column that differs from the bytes is noted
  LogSearch(Connection connection, LogQuery query, LogFaults faults) throws SQLException {
    this.connection = connection;
    this.faults = faults;
    and("e.actor = ?", query.actor() == null ? null : LogTable.bytes(query.actor().value()));
    and("e.action = ?", query.action());
    and("e.kind = ?", query.kind() == null ? null : query.kind().code());
    and("e.outcome = ?", query.outcome() == null ? null : query.outcome().code());
    and("e.n >= ?", index(query.from()));
    and("e.n < ?", index(query.until()));
    and("e.request = ?", query.request() == null ? null : LogTable.bytes(query.request()));
    if (!query.about().isEmpty()) {
      about(List.copyOf(query.about()));
    }
  }

  private @Nullable Long index(@Nullable Instant time) throws SQLException {
    return time == null ? null : LogTable.firstAt(connection, Micros.of(time));
  }

  private void about(List<Alias> aliases) {
    String marks = "?,".repeat(aliases.size() - 1) + "?";
    where.append(" AND e.n IN (SELECT m.n FROM log_mention m WHERE m.alias IN (" + marks + "))");
    aliases.forEach(a -> values.add(LogTable.bytes(a.value())));
  }

  private void and(String condition, @Nullable Object value) {
    if (value != null) {
      where.append(" AND ").append(condition);
      values.add(value);
    }
  }

  /// @param beyond an index: only entries after it in the order asked for
  List<Logged> beyond(long beyond, boolean oldestFirst, int limit) throws SQLException {
    String sql =
        "SELECT "
            + LogColumns.NAMES
            + " FROM log_entry e WHERE e.n "
            + (oldestFirst ? "> ?" : "< ?")
            + where
            + " ORDER BY e.n "
            + (oldestFirst ? "" : "DESC ")
            + "LIMIT "
            + limit;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setLong(1, beyond);
      for (int i = 0; i < values.size(); i++) {
        s.setObject(i + 2, values.get(i));
      }
      return read(s, faults);
    }
  }

  /// The entries from an index on, in order.
  static List<Logged> from(Connection c, long first, int limit, LogFaults faults)
      throws SQLException {
    var sql =
        "SELECT "
            + LogColumns.NAMES
            + " FROM log_entry e WHERE e.n >= ? ORDER BY e.n LIMIT "
            + limit;
    try (PreparedStatement s = c.prepareStatement(sql)) {
      s.setLong(1, first);
      return read(s, faults);
    }
  }

  private static List<Logged> read(PreparedStatement s, LogFaults faults) throws SQLException {
    List<Logged> found = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        found.add(LogColumns.logged(r, faults));
      }
    }
    return found;
  }
}
