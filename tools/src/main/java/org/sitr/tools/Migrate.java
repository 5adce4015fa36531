package org.sitr.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Brings the database to this version, as the user who owns its tables. The application's user
/// gets its rights table by table from the migrations.
@Command(
    name = "migrate",
    description = "Brings the database to this version, with the user that owns its tables.")
@SuppressWarnings("NullAway.Init")
final class Migrate implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,32}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.%:-]{1,60}");

  @Option(names = "--url", required = true, description = "JDBC address of the database")
  private String url;

  @Option(names = "--user", required = true, description = "the user that owns the tables")
  private String user;

  @Option(names = "--password-file", required = true, description = "file with its password")
  private Path password;

  @Option(
      names = "--app",
      defaultValue = "sitr_app",
      description = "the application's user (default: ${DEFAULT-VALUE})")
  private String app;

  @Option(
      names = "--app-host",
      defaultValue = "localhost",
      description = "where it comes from, as the database names it (default: ${DEFAULT-VALUE})")
  private String host;

  @Override
  public Integer call() throws IOException {
    if (!NAME.matcher(app).matches() || !HOST.matcher(host).matches())
      throw new IllegalArgumentException("the application's user has a name like sitr_app");
    var result =
        Flyway.configure()
            .dataSource(url, user, Files.readString(password).strip())
            .placeholders(Map.of("app", "'" + app + "'@'" + host + "'"))
            .load()
            .migrate();
    System.out.println(
        result.migrationsExecuted + " migrations, version " + result.targetSchemaVersion);
    return 0;
  }
}
