package org.sitr.system.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sitr.system.CannotStart;
import org.sitr.system.Folder;
import org.sitr.system.Ports;
import org.sitr.system.Secrets;

/// MariaDB in its own data folder: strict, over TLS only, with three users who share nothing.
///
/// - `sitr_owner` may make and change tables (`sitr-tools migrate`),
/// - `sitr_app` may do what the migrations grant it, table by table (the application),
/// - `keycloak` has a schema of its own.
public final class Database {
  public static final String OWNER = "sitr_owner";
  public static final String APPLICATION = "sitr_app";
  private static final String KEYCLOAK = "keycloak";

  private final Folder folder;
  private final Ports ports;
  private final Path home;
  private final Path log;

  public Database(Folder folder, Ports ports, Path servers) {
    this.folder = folder;
    this.ports = ports;
    this.home = Archive.MARIADB.home(servers);
    this.log = folder.logs().resolve("database.log");
  }

  public String ownerPassword() throws IOException {
    return Secrets.kept(folder.keys().resolve("database-owner.password"));
  }

  public String applicationPassword() throws IOException {
    return Secrets.kept(folder.secrets().resolve("sitr.db.password"));
  }

  String keycloakPassword() throws IOException {
    return Secrets.kept(folder.keys().resolve("database-keycloak.password"));
  }

  /// The address of Sitr's schema, for Connector/J: our authority alone vouches for the server,
  /// times are UTC.
  ///
  /// `fallbackToSystemKeyStore=false`: inside Payara the driver would otherwise offer Payara's own
  /// certificate to the database, which refuses it.
  public String url() {
    return "jdbc:mysql://127.0.0.1:"
        + ports.database()
        + "/sitr?sslMode=VERIFY_IDENTITY&fallbackToSystemKeyStore=false&fallbackToSystemTrustStore=false"
        + "&trustCertificateKeyStoreType=PKCS12&trustCertificateKeyStorePassword="
        + Certificates.STORE_PASSWORD
        + "&trustCertificateKeyStoreUrl="
        + folder.trustStore().toUri()
        + "&rewriteBatchedStatements=true"
        // the appender's statements are as long as its batches: parsed once a size
        + "&cachePrepStmts=true&prepStmtCacheSize=600&prepStmtCacheSqlLimit=16384"
        + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
  }

  /// The same server for Keycloak, which brings MariaDB's own driver.
  String keycloakUrl() {
    return "jdbc:mariadb://127.0.0.1:"
        + ports.database()
        + "/keycloak?sslMode=verify-full&serverSslCert="
        + folder.ca();
  }

  public void start(Children children) throws IOException, InterruptedException {
    if (!Files.exists(folder.database().resolve(".made"))) {
      makeDataFolder();
    }
    Secrets.write(folder.keys().resolve("database-users.sql"), users(), "r--------");
    Secrets.write(folder.database().resolve("my.cnf"), settings(), "rw-------");
    var command =
        List.of(
            home.resolve("bin/mariadbd").toString(),
            "--defaults-file=" + folder.database().resolve("my.cnf"),
            "--user=" + System.getProperty("user.name"));
    var server = children.start("database", folder.database(), Map.of("TZ", "UTC"), command);
    Await.until("MariaDB", server, log, Duration.ofSeconds(90), this::answers);
  }

  private void makeDataFolder() throws IOException, InterruptedException {
    Folder.delete(folder.database());
    Files.createDirectories(folder.database());
    var command =
        List.of(
            home.resolve("scripts/mariadb-install-db").toString(),
            "--no-defaults",
            "--basedir=" + home,
            "--datadir=" + data(),
            "--auth-root-authentication-method=normal",
            "--user=" + System.getProperty("user.name"),
            "--skip-test-db");
    if (Children.quiet(log, command).start().waitFor() != 0) {
      throw new CannotStart("mariadb-install-db failed. " + Await.tail(log));
    }
    Files.createFile(folder.database().resolve(".made"));
  }

  private Path data() {
    return folder.database().resolve("data");
  }

  private String settings() throws IOException {
    try (var in = getClass().getResourceAsStream("my.cnf")) {
      var text =
          new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("${home}", home.toString())
          .replace("${folder}", folder.database().toString())
          .replace("${keys}", folder.keys().toString())
          .replace("${certificates}", folder.certificates().toString())
          .replace("${port}", String.valueOf(ports.database()));
    }
  }

  /// Run by the server itself at each start, before it listens: nobody ever meets a server without
  /// passwords.
  private String users() throws IOException {
    var root = Secrets.kept(folder.keys().resolve("database-root.password"));
    return String.join(
        "\n",
        "ALTER USER root@localhost IDENTIFIED BY '" + root + "';",
        "DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost';",
        "DELETE FROM mysql.global_priv WHERE User = '';",
        "FLUSH PRIVILEGES;",
        "CREATE DATABASE IF NOT EXISTS sitr CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;",
        "CREATE DATABASE IF NOT EXISTS keycloak CHARACTER SET utf8mb4;",
        user(OWNER, ownerPassword()),
        user(APPLICATION, applicationPassword()),
        user(KEYCLOAK, keycloakPassword()),
        "GRANT ALL PRIVILEGES ON sitr.* TO '" + OWNER + "'@'localhost' WITH GRANT OPTION;",
        "GRANT ALL PRIVILEGES ON keycloak.* TO '" + KEYCLOAK + "'@'localhost';",
        "");
  }

  private static String user(String name, String password) {
    return """
    CREATE USER IF NOT EXISTS '%1$s'@'localhost';
    ALTER USER '%1$s'@'localhost' IDENTIFIED BY '%2$s' REQUIRE SSL;\
    """
        .formatted(name, password);
  }

  private boolean answers() throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(url(), OWNER, ownerPassword())) {
      return connection.isValid(2);
    }
  }
}
