package org.sitr.audit;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// The log's tables, empty, on the real database that the system properties `sitr.test.db.*` name.
final class LogDatabase {
  /// The application's user, with the grants of the migration.
  static final String APP = "sitr_log_test";

  private static final String PASSWORD = "sitr-log-test-only";

  static DataSource owner() {
    return source(
        System.getProperty("sitr.test.db.user"), System.getProperty("sitr.test.db.password"));
  }

  static DataSource app() {
    return source(APP, PASSWORD);
  }

  private static DataSource source(String user, String password) {
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl(System.getProperty("sitr.test.db.url"));
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /// Makes the tables anew from the migration itself.
  static void fresh() {
    try (Connection c = owner().getConnection();
        Statement s = c.createStatement()) {
      s.execute("DROP TABLE IF EXISTS log_entry, log_detail, log_mention");
      s.execute("CREATE USER IF NOT EXISTS '" + APP + "'@'%' IDENTIFIED BY '" + PASSWORD + "'");
      String migration = Files.readString(Path.of("src/main/resources/db/migration/V2__log.sql"));
      for (String sql :
          migration
              .replaceAll("(?m)^--.*$", "")
              .replace("${app}", "'" + APP + "'@'%'")
              .split(";")) {
        if (!sql.isBlank()) {
          s.execute(sql);
        }
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void sql(String sql) {
    try (Connection c = owner().getConnection();
        Statement s = c.createStatement()) {
      s.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private LogDatabase() {}
}
