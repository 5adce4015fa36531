package org.sitr.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The appender's one connection. Dropped after any failure, and always rolled back first: a
/// connection that is closed in the middle of a transaction may commit it (seen on the server's
/// pool).
final class LogConnection {
  private static final int SILENCE_MILLIS = 10_000;
  private static final Executor HERE = Runnable::run;

  private final DataSource source;
  private @Nullable Connection open;

  LogConnection(DataSource source) {
    this.source = source;
  }

  Connection get() throws SQLException {
    Connection c = open;
    if (c == null) {
      c = source.getConnection();
      open = c;
      c.setAutoCommit(false);
      c.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      c.setNetworkTimeout(HERE, SILENCE_MILLIS);
      try (Statement s = c.createStatement()) {
        // a node that froze between two statements must not hold the others for the default 50 s
        s.execute("SET SESSION innodb_lock_wait_timeout = 3");
      }
      c.commit();
    }
    return c;
  }

  void drop() {
    Connection c = open;
    open = null;
    if (c != null) {
      try (c) {
        c.rollback();
      } catch (SQLException e) {
        // it is broken, which is why it is dropped: the server rolls back by itself
        return;
      }
    }
  }
}
