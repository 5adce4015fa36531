package org.sitr.audit;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/// The cable between a node and its database: it can be cut for good, or just when the answer to a
/// commit comes back.
public final class Cut implements DataSource {
  private final DataSource real;
  private volatile boolean cut;
  final AtomicInteger commitsToLose = new AtomicInteger();

  public Cut(DataSource real) {
    this.real = real;
  }

  public void cut() {
    cut = true;
  }

  public void mend() {
    cut = false;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (cut) {
      throw new SQLNonTransientConnectionException("cut");
    }
    Connection connection = real.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Cut.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (cut) {
                connection.abort(Runnable::run);
                throw new SQLNonTransientConnectionException("cut");
              }
              try {
                Object result = method.invoke(connection, args);
                // the first commit of a connection only ends its set-up
                if (method.getName().equals("commit")
                    && commitsToLose.get() > 0
                    && commitsToLose.getAndDecrement() > 0) {
                  connection.abort(Runnable::run);
                  throw new SQLNonTransientConnectionException("the answer was lost");
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return real.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    real.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return real.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return real.isWrapperFor(type);
  }
}
