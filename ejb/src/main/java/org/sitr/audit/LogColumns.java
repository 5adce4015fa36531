package org.sitr.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Entry;

/// The clear columns beside an entry. They serve searches alone, and must be what its bytes say:
/// else a search would miss it.
final class LogColumns {
  /// What [#differ] reads, of the table under the name `e`.
  static final String NAMES =
      "e.n, e.entry, e.at, e.node, e.boot, e.kind, e.action, e.outcome, e.actor, e.subject, e.request";

  private LogColumns() {}

  /// The entry of the row; a column that differs is noted, and the bytes are what counts.
  static Logged logged(ResultSet row, LogFaults faults) throws SQLException {
    var logged = LogReader.logged(new LogTable.Row(row.getLong(1), row.getBytes(2), null, null));
    if (differ(row, logged.entry())) faults.add(logged.index(), LogFault.What.COLUMNS);
    return logged;
  }

  static boolean differ(ResultSet row, Entry e) throws SQLException {
    return row.getLong(3) != Micros.of(e.time())
        || !e.node().equals(row.getString(4))
        || !Arrays.equals(LogTable.bytes(e.boot()), row.getBytes(5))
        || !e.kind().code().equals(row.getString(6))
        || !e.action().equals(row.getString(7))
        || !e.outcome().code().equals(row.getString(8))
        || !Arrays.equals(bytes(e.actor()), row.getBytes(9))
        || !Arrays.equals(bytes(e.subject()), row.getBytes(10))
        || !Arrays.equals(LogTable.bytes(e.request()), row.getBytes(11));
  }

  private static byte @Nullable [] bytes(@Nullable Alias alias) {
    return alias == null ? null : LogTable.bytes(alias.value());
  }
}
