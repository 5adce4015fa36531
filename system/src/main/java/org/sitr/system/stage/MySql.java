package org.sitr.system.stage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sitr.system.CannotStart;
import org.sitr.system.Folder;
import org.sitr.system.Secrets;

/// A fresh MySQL 9.7 for the storage tests, gone when they are over.
final class MySql implements AutoCloseable {
  static final String OWNER = "storage_owner";
  static final String APPLICATION = "storage_app";

  private final MySqlPackages packages;
  private final Path data;
  private final Path log;
  private final int port;
  private final String password = Secrets.random(24);
  private final Process server;

  MySql(MySqlPackages packages, Path folder, int port)
      throws IOException, InterruptedException, SQLException {
    this.packages = packages;
    this.port = port;
    this.data = folder.resolve("mysql-data");
    this.log = folder.resolve("mysql.log");
    Folder.delete(data);
    Files.createDirectories(folder);
    if (launch(List.of("--initialize-insecure")).waitFor() != 0) {
      throw new CannotStart("mysqld could not make its data folder, see " + log);
    }
    this.server = launch(serving());
    users();
  }

  private List<String> serving() {
    return List.of(
        "--port=" + port,
        "--bind-address=127.0.0.1",
        "--socket=" + data.resolve("s"),
        "--pid-file=" + data.resolve("pid"),
        "--secure-file-priv=NULL",
        "--mysqlx=OFF",
        "--log-bin-trust-function-creators=1",
        "--transaction-isolation=READ-COMMITTED",
        "--max-allowed-packet=64M");
  }

  private Process launch(List<String> options) throws IOException {
    var root = packages.root();
    var usr = root.resolve("usr");
    var command =
        new ArrayList<>(
            List.of(
                usr.resolve("lib64/ld-linux-x86-64.so.2").toString(),
                "--library-path",
                usr.resolve("lib/x86_64-linux-gnu") + ":" + usr.resolve("lib"),
                usr.resolve("sbin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + usr,
                "--datadir=" + data,
                "--user=" + System.getProperty("user.name")));
    command.addAll(options);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private void users() throws SQLException, InterruptedException {
    var until = Instant.now().plus(Duration.ofSeconds(60));
    while (!madeUsers(until)) {
      if (!server.isAlive()) {
        throw new CannotStart("mysqld ended by itself, see " + log);
      }
      Thread.sleep(300);
    }
  }

  private boolean madeUsers(Instant until) throws SQLException {
    var address = "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=REQUIRED";
    try (var connection = DriverManager.getConnection(address, "root", "");
        var sql = connection.createStatement()) {
      for (var user : List.of(OWNER, APPLICATION)) {
        sql.execute("CREATE USER '" + user + "'@'localhost' IDENTIFIED BY '" + password + "'");
      }
      sql.execute("GRANT ALL PRIVILEGES ON *.* TO '" + OWNER + "'@'localhost' WITH GRANT OPTION");
      return true;
    } catch (com.mysql.cj.jdbc.exceptions.CommunicationsException e) {
      if (Instant.now().isAfter(until)) {
        throw e;
      }
      return false; // not yet
    }
  }

  /// What the storage tests are told, for a schema of their own.
  List<String> properties(String schema) throws SQLException {
    var address = "jdbc:mysql://127.0.0.1:" + port + "/";
    try (var connection =
            DriverManager.getConnection(address + "?sslMode=REQUIRED", OWNER, password);
        var sql = connection.createStatement()) {
      sql.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    }
    return List.of(
        "-Dsitr.test.db.url="
            + address
            + schema
            + "?sslMode=REQUIRED&rewriteBatchedStatements=true"
            + "&cachePrepStmts=true&prepStmtCacheSize=600&prepStmtCacheSqlLimit=16384"
            + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
        "-Dsitr.test.db.user=" + OWNER,
        "-Dsitr.test.db.password=" + password,
        "-Dsitr.test.db.app-user=" + APPLICATION,
        "-Dsitr.test.db.app-password=" + password);
  }

  @Override
  public void close() throws IOException {
    server.destroy();
    try {
      if (!server.waitFor(30, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Folder.delete(data);
  }
}
