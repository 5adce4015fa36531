package org.sitr.storage;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.jpa.deployment.SEPersistenceUnitInfo;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;

/// The database of the storage tests, MariaDB or MySQL, empty or left by an earlier run:
///
/// `mvn -pl ejb -am test -Dgroups=storage -Dsitr.test.db.url=jdbc:mysql://…
/// -Dsitr.test.db.user=OWNER -Dsitr.test.db.password=… -Dsitr.test.db.app-user=APP
/// -Dsitr.test.db.app-password=…`
///
/// The owner migrates and plays the intruder; what is tested runs as the application's user, with
/// the rights that the migrations grant. Without `app-user` it runs as the owner.
public final class TestDatabase {
  private static final String SAMPLE =
      """
      CREATE TABLE IF NOT EXISTS sample (
        id BINARY(16) NOT NULL PRIMARY KEY, owner BINARY(16) NOT NULL, revision BIGINT NOT NULL,
        key_version INT NOT NULL, staff BINARY(16) NULL, due_at BIGINT NULL,
        family_name VARBINARY(512) NULL, birth_date VARBINARY(512) NULL, note MEDIUMBLOB NULL,
        INDEX sample_owner (owner))
      """;

  private TestDatabase() {}

  /// Migrated, with the table of [Sample] beside.
  public static void prepare() throws SQLException {
    Flyway.configure()
        .dataSource(url(), owner(), required("password"))
        .placeholders(Map.of("app", account()))
        .load()
        .migrate();
    asOwner(SAMPLE);
    if (!app().equals(owner()))
      asOwner("GRANT SELECT, INSERT, UPDATE, DELETE ON sample TO " + account());
  }

  /// What the persistence unit of the application says, for classes of a test; made as a server
  /// makes it. (A unit of Java SE would read the application's persistence.xml as well, which this
  /// beta of EclipseLink cannot outside a server.)
  public static EntityManagerFactory unit(Class<?>... entities) {
    var unit = new SEPersistenceUnitInfo();
    unit.setPersistenceUnitName("test");
    unit.setTransactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL);
    unit.setClassLoader(TestDatabase.class.getClassLoader());
    unit.setPersistenceUnitRootUrl(
        TestDatabase.class.getProtectionDomain().getCodeSource().getLocation());
    unit.setExcludeUnlistedClasses(true);
    unit.setSharedCacheMode("NONE");
    var classes = new ArrayList<String>();
    for (var mapped : List.of(OwnedRow.class, Ids.class, Moments.class, SealedColumn.class))
      classes.add(mapped.getName());
    for (var entity : entities) classes.add(entity.getName());
    unit.setManagedClassNames(classes);
    var properties = new Properties();
    properties.putAll(
        Map.of(
            "jakarta.persistence.jdbc.url", url(),
            "jakarta.persistence.jdbc.user", app(),
            "jakarta.persistence.jdbc.password", password(),
            "eclipselink.weaving", "false",
            "eclipselink.target-database", "MySQL",
            "eclipselink.jdbc.batch-writing", "JDBC",
            "eclipselink.jdbc.batch-writing.size", "500",
            "eclipselink.logging.level", "WARNING"));
    unit.setProperties(properties);
    return new PersistenceProvider().createContainerEntityManagerFactory(unit, Map.of());
  }

  /// What somebody does who has the database and not our keys.
  public static int asOwner(String sql, byte[]... parameters) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), owner(), required("password"));
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) statement.setBytes(i + 1, parameters[i]);
      return statement.executeUpdate();
    }
  }

  /// A source of connections of the application's user, as the server's pools are.
  public static DataSource application() {
    var source = new MysqlDataSource();
    source.setUrl(url());
    source.setUser(app());
    source.setPassword(password());
    return source;
  }

  private static String url() {
    return required("url");
  }

  private static String owner() {
    return required("user");
  }

  private static String app() {
    return System.getProperty("sitr.test.db.app-user", owner());
  }

  private static String password() {
    return System.getProperty("sitr.test.db.app-password", required("password"));
  }

  private static String account() {
    return "'" + app() + "'@'" + System.getProperty("sitr.test.db.app-host", "localhost") + "'";
  }

  private static String required(String name) {
    var value = System.getProperty("sitr.test.db." + name);
    if (value == null) throw new IllegalStateException("set -Dsitr.test.db." + name);
    return value;
  }
}
