package org.sitr.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.sitr.system.server.Database;

/// What makes this folder one installation of Sitr: its id, its keys, its tables, its settings.
final class Installation {
  private final Folder folder;
  private final Tools tools;

  Installation(Folder folder, Project project) {
    this.folder = folder;
    this.tools = new Tools(project.tools());
  }

  private Path keyStore() {
    return folder.keys().resolve("sitr.bcfks");
  }

  private Path passphrase() {
    return folder.keys().resolve("sitr.passphrase");
  }

  private String id() throws IOException {
    var file = folder.notes().resolve("installation");
    if (!Files.exists(file)) {
      var id = new byte[16];
      new SecureRandom().nextBytes(id);
      Secrets.write(file, HexFormat.of().formatHex(id), "r--------");
    }
    return Files.readString(file).strip();
  }

  /// The key store with this month's keys, once.
  void keys() throws IOException, InterruptedException {
    Secrets.kept(passphrase());
    if (!Files.exists(keyStore())) {
      tools.must(
          "keys", "create", keyStore().toString(), "--passphrase-file", passphrase().toString());
    }
  }

  /// Makes or changes the tables, as their owner.
  void migrate(Database database) throws IOException, InterruptedException {
    database.ownerPassword();
    tools.must(
        "migrate",
        "--url",
        database.url(),
        "--user",
        Database.OWNER,
        "--password-file",
        folder.keys().resolve("database-owner.password").toString());
  }

  /// Everything but secrets; those lie in files (MicroProfile Config's secrets folder, the key
  /// files named here).
  Map<String, String> settings(Ports ports, Database database) throws IOException {
    var settings = new HashMap<String, String>();
    settings.put("SITR_NODE", "node1");
    settings.put("SITR_INSTALLATION", id());
    settings.put("SITR_URL", "https://localhost:" + ports.https());
    settings.put("SITR_DB_URL", database.url());
    settings.put("SITR_DB_USER", Database.APPLICATION);
    settings.put("SITR_KEYSTORE_FILE", keyStore().toString());
    settings.put("SITR_KEYSTORE_PASSPHRASE_FILE", passphrase().toString());
    settings.put("SITR_NOTES_DIR", folder.notes().toString());
    settings.put("SITR_OIDC_ISSUER", "https://localhost:" + ports.keycloak() + "/realms/sitr");
    settings.put("SITR_OIDC_CLIENT_ID", "sitr-web");
    settings.put("SITR_OIDC_CLIENT_KEY_FILE", folder.keys().resolve("sitr-web.jwk").toString());
    settings.put("SITR_OIDC_AUDIENCE", "sitr-api");
    settings.put("SITR_DEMO", "true");
    settings.put("SITR_UNITS", "NORTH,SOUTH,HAVEN,INSPECTION");
    return settings;
  }
}
