package org.sitr.system.desk;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/// Keycloak as its administrator has it: he may end sessions and lock accounts, and no more than
/// that is asked here.
public final class Keycloak {
  private final Stack stack;
  private final Http http;
  private final String url;

  public Keycloak(Stack stack) {
    this.stack = stack;
    this.http = new Http(stack);
    this.url = stack.about().keycloakAdministrator().url();
  }

  /// Ends every session of an account.
  public void signOut(String account) {
    must(send("POST", user(account) + "/logout", "{}"));
  }

  /// Locks or unlocks an account.
  public void enabled(String account, boolean enabled) {
    must(send("PUT", user(account), "{\"enabled\":" + enabled + "}"));
  }

  private String user(String account) {
    return url + "/admin/realms/sitr/users/" + stack.account(account).sub();
  }

  private Http.Answer send(String method, String address, String json) {
    return http.send(method, URI.create(address), token(), json);
  }

  /// A token of the same Keycloak, of the operators' realm.
  public static String masterToken(Stack stack) {
    return new Keycloak(stack).token();
  }

  private String token() {
    var who = stack.about().keycloakAdministrator();
    var form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded(who.clientId()), encoded(who.secret()));
    var request =
        Http.request(URI.create(url + "/realms/master/protocol/openid-connect/token"), null)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    var answer = JsonParser.parseString(http.send(request).text()).getAsJsonObject();
    return answer.get("access_token").getAsString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void must(Http.Answer answer) {
    if (answer.status() / 100 != 2) throw new IllegalStateException("Keycloak: " + answer.status());
  }
}
