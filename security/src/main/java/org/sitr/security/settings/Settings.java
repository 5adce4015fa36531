package org.sitr.security.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// What an operator sets, see [SettingsReader] for the names.
///
/// @param node this node's name, in every entry of the log
/// @param installation names the installation, in the log's origin
/// @param url where browsers find it
/// @param notesDir local notes: the log's head as last seen, the founding code
/// @param oidcClientKeyFile private JWK of the client, ES256
/// @param demo every page says that its people are invented
/// @param units codes of the units
/// @param refusalsPerMinute how many refusals a member of staff may collect in a minute before
///   nothing is decided any more for the rest of it
public record Settings(
    String node,
    UUID installation,
    URI url,
    Database database,
    Path keystoreFile,
    Path keystorePassphraseFile,
    Path notesDir,
    Oidc oidc,
    boolean demo,
    List<String> units,
    int refusalsPerMinute) {

  /// @param password never printed
  public record Database(String url, String user, String password) {
    @Override
    public String toString() {
      return "Database[url=" + url + ", user=" + user + "]";
    }
  }

  /// How sign-in is reached.
  public record Oidc(URI issuer, String clientId, Path clientKeyFile, String audience) {}

  public Settings {
    units = List.copyOf(units);
  }
}
