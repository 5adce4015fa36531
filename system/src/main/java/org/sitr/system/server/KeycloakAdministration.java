package org.sitr.system.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.sitr.system.Folder;
import org.sitr.system.Trust;

/// The few things that need Keycloak's administration interface: what no realm file can say, and
/// what system tests do to accounts.
public final class KeycloakAdministration implements AutoCloseable {
  private final HttpClient http;
  private final String address;
  private final String client;
  private final String secret;

  public KeycloakAdministration(Folder folder, String address, String client, String secret) {
    this.http = HttpClient.newBuilder().sslContext(Trust.in(folder.trustStore())).build();
    this.address = address;
    this.client = client;
    this.secret = secret;
  }

  @Override
  public void close() {
    http.close();
  }

  private String token() throws IOException, InterruptedException {
    var basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("Keycloak's administrator was refused: HTTP " + answer.statusCode());
    }
    return JsonParser.parseString(answer.body())
        .getAsJsonObject()
        .get("access_token")
        .getAsString();
  }

  /// Sends one request to the administration interface.
  ///
  /// @param path behind `/admin/realms/`
  /// @param body JSON; empty for none
  /// @return the answer's body
  public String send(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/admin/realms/" + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": HTTP " + answer.statusCode());
    }
    return answer.body();
  }

  void switchOffDirectGrants(String realm) throws IOException, InterruptedException {
    var clients = JsonParser.parseString(send("GET", realm + "/clients", "")).getAsJsonArray();
    for (var each : clients) {
      var one = each.getAsJsonObject();
      if (one.has("directAccessGrantsEnabled")
          && one.get("directAccessGrantsEnabled").getAsBoolean()) {
        one.addProperty("directAccessGrantsEnabled", false);
        send("PUT", realm + "/clients/" + one.get("id").getAsString(), one.toString());
      }
    }
  }

  /// Locks an account or lets it in again.
  public void enable(String sub, boolean enabled) throws IOException, InterruptedException {
    var change = new JsonObject();
    change.addProperty("enabled", enabled);
    send("PUT", "sitr/users/" + sub, change.toString());
  }

  /// Ends all sessions of an account, everywhere.
  public void signOut(String sub) throws IOException, InterruptedException {
    send("POST", "sitr/users/" + sub + "/logout", "");
  }

  /// The sessions that an account has.
  public JsonArray sessions(String sub) throws IOException, InterruptedException {
    return JsonParser.parseString(send("GET", "sitr/users/" + sub + "/sessions", ""))
        .getAsJsonArray();
  }
}
