package org.sitr.system;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Speaks to the stack's database as the owner of its tables: what a thief of a dump reads, what a
/// database administrator can do.
final class Sql {
  private static final int SHOWN_BYTES = 32;

  private final Running.DatabaseAccess access;

  Sql(Running.DatabaseAccess access) {
    this.access = access;
  }

  void run(String statement, PrintStream out) throws SQLException {
    try (var connection =
            DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
        var sql = connection.createStatement()) {
      if (sql.execute(statement)) {
        print(sql.getResultSet(), out);
      } else {
        out.println(sql.getUpdateCount() + " rows changed");
      }
    }
  }

  private static void print(ResultSet rows, PrintStream out) throws SQLException {
    var columns = rows.getMetaData().getColumnCount();
    var head = new StringJoiner(" | ");
    for (var i = 1; i <= columns; i++) {
      head.add(rows.getMetaData().getColumnLabel(i));
    }
    out.println(head);
    while (rows.next()) {
      var line = new StringJoiner(" | ");
      for (var i = 1; i <= columns; i++) {
        line.add(text(rows.getObject(i)));
      }
      out.println(line);
    }
  }

  private static String text(@Nullable Object value) {
    if (!(value instanceof byte[] bytes)) {
      return String.valueOf(value);
    }
    var hex = HexFormat.of();
    return bytes.length <= SHOWN_BYTES
        ? hex.formatHex(bytes)
        : hex.formatHex(bytes, 0, SHOWN_BYTES) + "… (" + bytes.length + " bytes)";
  }
}
