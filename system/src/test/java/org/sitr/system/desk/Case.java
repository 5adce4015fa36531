package org.sitr.system.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// A case made for one test class: recorded by the shelter, led by Amina.
public record Case(String ref) {
  /// Said where an action asks for a reason.
  public static final Map<String, String> WHY =
      Map.of("reason", "R06", "sentence", "The review of this month is due");

  /// A first contact with this name, assigned to Amina of the unit NORTH.
  public static Case of(String name) {
    return of(Map.of("first-contact/names", "kind=CURRENT\tfull=" + name));
  }

  public static Case of(Map<String, String> firstContact) {
    var made = sent(firstContact);
    made.assign("amina", "lead");
    return made;
  }

  /// Nobody is assigned yet.
  public static Case sent(Map<String, String> firstContact) {
    var typed = new HashMap<String, String>();
    typed.put("case/unit", "NORTH");
    typed.put("first-contact/source", "NGO");
    typed.put("first-contact/at", Instant.parse("2026-11-20T09:00:00Z").toString());
    typed.put("first-contact/urgency", "SOON");
    typed.put("first-contact/language", "ar");
    typed.put("first-contact/safe-to-talk", "YES");
    typed.put("first-contact/danger-now", "NO");
    typed.putAll(firstContact);
    var body = new JsonObject();
    body.add("fields", Rest.object(typed));
    var answer = Rest.as("grace").send("POST", "/api/persons", body);
    return new Case(Rest.json(answer, 201).get("ref").getAsString());
  }

  public void assign(String account, String role) {
    var stack = Stack.running();
    var body =
        Rest.object(Map.of("person", ref, "staff", stack.account(account).sub(), "role", role));
    var answer = Rest.as("salma").send("POST", "/api/assignments", body);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
  }
}
