package org.sitr.system.invented;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// The REST API as one account sees it.
final class Api {

  private final HttpClient http;
  private final URI url;
  private final Invented.Bearer bearer;
  private final String account;
  private final boolean stepUp;

  Api(HttpClient http, URI url, Invented.Bearer bearer, String account, boolean stepUp) {
    this.http = http;
    this.url = url;
    this.bearer = bearer;
    this.account = account;
    this.stepUp = stepUp;
  }

  /// The same account with its second factor.
  Api steppedUp() {
    return new Api(http, url, bearer, account, true);
  }

  Api as(String other) {
    return new Api(http, url, bearer, other, false);
  }

  JsonElement get(String address) throws IOException, InterruptedException {
    return send("GET", address, HttpRequest.BodyPublishers.noBody());
  }

  JsonArray list(String address) throws IOException, InterruptedException {
    return get(address).getAsJsonArray();
  }

  JsonObject post(String address, JsonObject body) throws IOException, InterruptedException {
    return object(send("POST", address, HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  JsonObject patch(String address, JsonObject body) throws IOException, InterruptedException {
    return object(send("PATCH", address, HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private static JsonObject object(JsonElement answer) {
    return answer.isJsonObject() ? answer.getAsJsonObject() : new JsonObject();
  }

  private JsonElement send(String method, String address, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(url.resolve(address))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + bearer.token(account, stepUp))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .method(method, body)
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "%s %s as %s: %d %s"
              .formatted(method, address, account, answer.statusCode(), answer.body()));
    }
    return answer.body().isBlank() ? new JsonObject() : JsonParser.parseString(answer.body());
  }

  static JsonObject object(Map<String, String> members) {
    var object = new JsonObject();
    members.forEach(object::addProperty);
    return object;
  }
}
