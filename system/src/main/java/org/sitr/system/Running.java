package org.sitr.system;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sitr.system.account.Accounts;
import org.sitr.system.account.Tokens;
import org.sitr.system.server.KeycloakAdministration;

/// What there is to know of a running stack, for `./sitr status --json` and for the system tests.
///
/// It lies in the stack's folder as `running.json`, 0600: it holds passwords of the demo. Paths are
/// absolute.
///
/// @param url where people sign in
/// @param caFile the one certificate to trust, PEM
/// @param foundingSheet origin, verifier keys and first checkpoint of the log
/// @param folder the stack's folder
/// @param realm the issuer: Keycloak's address of the realm
/// @param toolsJar `sitr-tools.jar`
/// @param keycloakAdministrator a service account of the master realm (client credentials)
public record Running(
    String url,
    String caFile,
    String foundingSheet,
    String folder,
    String project,
    String realm,
    String toolsJar,
    Map<String, Integer> ports,
    DatabaseAccess database,
    Administrator keycloakAdministrator) {

  /// The database's address for Connector/J and both users' passwords.
  public record DatabaseAccess(
      String url,
      String owner,
      String ownerPassword,
      String application,
      String applicationPassword) {
    @Override
    public String toString() {
      return url;
    }
  }

  /// Who may administer Keycloak.
  public record Administrator(String url, String clientId, String secret) {
    @Override
    public String toString() {
      return url + " as " + clientId;
    }
  }

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public Running {
    ports = new LinkedHashMap<>(ports);
  }

  /// The stack that system tests use: the folder that `-Dsitr.folder=` names, else the tests' own.
  public static Running forTests() throws IOException {
    var named = System.getProperty("sitr.folder");
    return load(named == null ? Project.here().test() : new Folder(Path.of(named)));
  }

  /// @throws CannotStart when nothing was started there
  public static Running load(Folder folder) throws IOException {
    if (!Files.exists(folder.running())) {
      throw new CannotStart("nothing was started in " + folder.root() + "; ./sitr start does that");
    }
    return GSON.fromJson(Files.readString(folder.running()), Running.class);
  }

  void save() throws IOException {
    Secrets.write(where().running(), json(), "rw-------");
  }

  public String json() {
    return GSON.toJson(this);
  }

  public Folder where() {
    return new Folder(Path.of(folder));
  }

  /// The ports, counted as they were at the start.
  public Ports portsRecord() {
    return new Ports(java.util.Objects.requireNonNull(ports.get("https")) - 443);
  }

  public Accounts accounts() throws IOException {
    var operator = new Project(Path.of(project)).operator();
    return Accounts.of(operator.resolve("keycloak/demo-accounts.json"), where());
  }

  /// Tokens of the demo's accounts, by way of Keycloak's pages.
  public Tokens tokens() throws IOException {
    return new Tokens(this, accounts());
  }

  /// Keycloak's administration, for tests that lock an account or end its sessions.
  public KeycloakAdministration keycloak() {
    return new KeycloakAdministration(
        where(),
        keycloakAdministrator.url(),
        keycloakAdministrator.clientId(),
        keycloakAdministrator.secret());
  }

  /// A client that trusts our authority, follows no redirect and keeps no cookie.
  public HttpClient.Builder http() {
    return HttpClient.newBuilder()
        .sslContext(Trust.in(where().trustStore()))
        .connectTimeout(Duration.ofSeconds(10))
        .followRedirects(HttpClient.Redirect.NEVER);
  }
}
