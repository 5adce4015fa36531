package org.sitr.system.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitr.system.Project;

/// The database as its administrator has it: every table, no key.
public final class Sql implements AutoCloseable {
  private final Connection connection;

  private Sql(Connection connection) {
    this.connection = connection;
  }

  public static Sql administrator(Stack stack) {
    var database = stack.about().database();
    return open(database.url(), database.owner(), database.ownerPassword());
  }

  public static Sql application(Stack stack) {
    var database = stack.about().database();
    return open(database.url(), database.application(), database.applicationPassword());
  }

  private static Sql open(String url, String user, String password) {
    try {
      return new Sql(DriverManager.getConnection(url, user, password));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Runs a file of `system/attacks`, its `:name`s replaced; answers with how many rows it changed.
  public int attack(String file, Map<String, String> values) {
    var changed = 0;
    for (var statement : script(file, values).split(";\\s*\\n")) {
      if (!statement.isBlank()) changed += update(statement);
    }
    return changed;
  }

  private static String script(String file, Map<String, String> values) {
    try {
      var sql =
          Files.readString(Project.here().root().resolve("system/attacks").resolve(file))
              .replaceAll("(?m)^--.*$", "");
      for (var value : values.entrySet()) sql = sql.replace(":" + value.getKey(), value.getValue());
      return sql;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int update(String sql) {
    try (var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// All rows, each a list of columns' bytes as text (hexadecimal for binary columns).
  public List<List<String>> rows(String sql) {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      var columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (var i = 1; i <= columns; i++) row.add(String.valueOf(found.getString(i)));
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// All rows, each all columns' bytes behind each other.
  public List<byte[]> bytes(String sql) {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<byte[]>();
      var columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        var row = new ByteArrayOutputStream();
        for (var i = 1; i <= columns; i++) {
          var bytes = found.getBytes(i);
          if (bytes != null) row.writeBytes(bytes);
        }
        rows.add(row.toByteArray());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public String one(String sql) {
    return rows(sql).getFirst().getFirst();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
