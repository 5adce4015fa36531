package org.sitr.system.desk;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import org.sitr.system.desk.Http.Answer;

/// The REST API as one account calls it; answers come back as they are, refused or not.
public record Rest(Stack stack, Http http, String account, boolean stepUp) {
  public static Rest as(String account) {
    var stack = Stack.running();
    return new Rest(stack, stack.http(), account, false);
  }

  public Rest steppedUp() {
    return new Rest(stack, http, account, true);
  }

  public Answer get(String address) {
    return http.get(stack.at(address), stack.token(account, stepUp));
  }

  public Answer send(String method, String address, JsonObject body) {
    return http.send(method, stack.at(address), stack.token(account, stepUp), body.toString());
  }

  /// Without a body: the server takes none there.
  public Answer delete(String address) {
    return http.send(
        Http.request(stack.at(address), stack.token(account, stepUp)).DELETE().build());
  }

  /// Reads a facet that must open.
  public JsonObject facet(String ref, String facet, Map<String, String> why) {
    return json(get("/api/persons/" + ref + "/" + facet + query(why)), 200);
  }

  /// Changes fields of a facet, from the revision that stands now.
  public Answer change(
      String ref, String facet, Map<String, String> typed, Map<String, String> why) {
    return change(ref, facet, facet(ref, facet, why).get("revision").getAsLong(), typed, why);
  }

  public Answer change(
      String ref, String facet, long shown, Map<String, String> typed, Map<String, String> why) {
    var body = object(why);
    body.addProperty("revision", shown);
    body.add("fields", object(typed));
    return send("PATCH", "/api/persons/" + ref + "/" + facet, body);
  }

  public static JsonObject json(Answer answer, int expected) {
    if (answer.status() != expected)
      throw new AssertionError("expected " + expected + ": " + answer);
    return JsonParser.parseString(answer.text()).getAsJsonObject();
  }

  public static JsonObject object(Map<String, String> members) {
    var object = new JsonObject();
    members.forEach(object::addProperty);
    return object;
  }

  static String query(Map<String, String> why) {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    why.forEach((k, v) -> query.add(k + "=" + URLEncoder.encode(v, StandardCharsets.UTF_8)));
    return query.toString();
  }
}
