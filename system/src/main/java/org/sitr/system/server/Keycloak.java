package org.sitr.system.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.sitr.system.CannotStart;
import org.sitr.system.Folder;
import org.sitr.system.Ports;
import org.sitr.system.Secrets;
import org.sitr.system.Steps;

/// Keycloak in production mode, over TLS, its store in the stack's database.
public final class Keycloak {
  /// The service account by which the launcher finishes the master realm and the system tests
  /// administer.
  public static final String ADMINISTRATOR = "sitr-launcher";

  /// What Keycloak is built for; a start with another value is refused by it.
  private static final List<String> BUILT_FOR =
      List.of(
          "db=mariadb",
          "health-enabled=true",
          "cache=local",
          "features-disabled=kerberos,device-flow,ciba,impersonation");

  private static final List<String> JAVA_OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx512m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Dpicocli.disable.closures=true",
          "-Dquarkus-log-max-startup-records=10000",
          "-Duser.language=en",
          "-Duser.country=US",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED");

  private final Folder folder;
  private final Ports ports;
  private final Path servers;
  private final Database database;
  private final Realm realm;
  private final Path log;

  public Keycloak(Folder folder, Ports ports, Path servers, Database database, Realm realm) {
    this.folder = folder;
    this.ports = ports;
    this.servers = servers;
    this.database = database;
    this.realm = realm;
    this.log = folder.logs().resolve("keycloak.log");
  }

  public String address() {
    return "https://localhost:" + ports.keycloak();
  }

  public String realmAddress() {
    return address() + "/realms/sitr";
  }

  public String administratorSecret() throws IOException {
    return Secrets.kept(folder.keys().resolve("keycloak-administrator.secret"));
  }

  /// Keycloak is built once for its database and options, then only started.
  public static void build(Path servers, Steps steps) throws IOException, InterruptedException {
    var home = Archive.KEYCLOAK.home(servers);
    var done = home.resolve(".built");
    if (Files.exists(done)) {
      return;
    }
    var log = servers.resolve("keycloak-build.log");
    var began = java.time.Instant.now();
    var arguments = new ArrayList<>(List.of("build"));
    BUILT_FOR.forEach(option -> arguments.add("--" + option));
    var command = command(home, arguments);
    if (Children.quiet(log, command).directory(home.toFile()).start().waitFor() != 0) {
      throw new CannotStart("Keycloak's build failed. " + Await.tail(log));
    }
    Files.createFile(done);
    steps.say("Keycloak built for its database in %.1f s", Steps.secondsSince(began));
  }

  private static List<String> command(Path home, List<String> arguments) {
    var all = new ArrayList<String>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(JAVA_OPTIONS);
    all.add("-Dkc.home.dir=" + home);
    all.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    all.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
    all.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    all.addAll(arguments);
    return all;
  }

  /// Starts it and returns at once; [#await] waits.
  public Process start(Children children) throws IOException {
    prepare();
    var environment = new HashMap<String, String>();
    environment.put("KC_DB_PASSWORD", database.keycloakPassword());
    environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMINISTRATOR);
    environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", administratorSecret());
    environment.putAll(realm.values());
    return children.start(
        "keycloak",
        folder.keycloak(),
        environment,
        command(folder.keycloak(), List.of("start", "--optimized", "--import-realm")));
  }

  private void prepare() throws IOException {
    var home = folder.keycloak();
    if (!Files.exists(home.resolve(".built"))) {
      Folder.delete(home);
      Linked.copy(Archive.KEYCLOAK.home(servers), home);
    }
    Secrets.write(home.resolve("conf/keycloak.conf"), settings(), "rw-------");
    var trusted = Files.createDirectories(home.resolve("conf/truststores")).resolve("sitr.pem");
    Files.copy(folder.ca(), trusted, StandardCopyOption.REPLACE_EXISTING);
    Folder.delete(home.resolve("themes/sitr"));
    Linked.copy(realm.theme(), home.resolve("themes/sitr"));
    realm.write(Files.createDirectories(home.resolve("data/import")));
  }

  private String settings() {
    return String.join(
        "\n",
        "# written by the launcher at each start",
        String.join("\n", BUILT_FOR),
        "db-url=" + database.keycloakUrl(),
        "db-username=keycloak",
        "db-pool-max-size=20",
        "hostname=" + address(),
        "http-host=127.0.0.1",
        "https-port=" + ports.keycloak(),
        "https-certificate-file=" + folder.certificates().resolve("keycloak.pem"),
        "https-certificate-key-file=" + folder.certificates().resolve("keycloak.key"),
        "http-management-scheme=http",
        "http-management-host=127.0.0.1",
        "http-management-port=" + ports.keycloakHealth(),
        "");
  }

  /// Waits until it is ready: "listening" in its log is earlier, and answers 503.
  public void await(Process server) throws InterruptedException {
    var ready = URI.create("http://127.0.0.1:" + ports.keycloakHealth() + "/health/ready");
    try (var http = HttpClient.newHttpClient()) {
      Await.until(
          "Keycloak",
          server,
          log,
          Duration.ofMinutes(10),
          () ->
              http.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                      .statusCode()
                  == 200);
    }
  }

  /// In the master realm too no password is taken directly; the client that takes them is switched
  /// off.
  public void finish() throws IOException, InterruptedException {
    try (var administration =
        new KeycloakAdministration(folder, address(), ADMINISTRATOR, administratorSecret())) {
      administration.switchOffDirectGrants("master");
    }
  }
}
