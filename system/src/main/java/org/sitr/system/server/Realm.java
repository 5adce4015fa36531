package org.sitr.system.server;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sitr.system.CannotStart;
import org.sitr.system.Folder;
import org.sitr.system.Ports;
import org.sitr.system.Secrets;
import org.sitr.system.account.Accounts;

/// The realm that Keycloak imports at its first start: the operators' file, which holds no account,
/// and over it the demo's accounts.
///
/// What differs by installation stands there as `${SITR_…}` and travels by environment; Keycloak
/// would leave a name without a value as it is, even as a password, so every one is checked before.
public record Realm(Path operator, Folder folder, Ports ports, Accounts accounts) {
  private static final Pattern PLACE = Pattern.compile("\\$\\{(SITR_[A-Z_]+)}");

  ClientKey clientKey() {
    return new ClientKey(folder.keys().resolve("sitr-web.jwk"));
  }

  Path theme() {
    return operator.resolve("keycloak/theme");
  }

  Map<String, String> values() throws IOException {
    clientKey().make();
    var values = new HashMap<>(accounts.values());
    values.put("SITR_URL", "https://localhost:" + ports.https());
    // inside a JSON string of the realm file
    values.put("SITR_JWKS", clientKey().publicSet().replace("\"", "\\\""));
    return values;
  }

  void write(Path importFolder) throws IOException {
    var realm =
        JsonParser.parseString(Files.readString(operator.resolve("keycloak/realm.json")))
            .getAsJsonObject();
    var overlay =
        JsonParser.parseString(Files.readString(operator.resolve("keycloak/demo-accounts.json")))
            .getAsJsonObject();
    realm.add("users", overlay.get("users"));
    var text = realm.toString();
    var known = values().keySet();
    PLACE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new CannotStart("the realm names ${" + name + "}, which has no value");
        });
    Secrets.write(importFolder.resolve("sitr-realm.json"), text, "rw-------");
  }
}
