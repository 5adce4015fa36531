package org.sitr.system.matrix;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Http.Answer;
import org.sitr.system.desk.Rest;
import org.sitr.system.matrix.Table.Route;

/// Asks a route about a record, well formed, and so that nothing changes even where it is allowed:
/// revision 0, no field, an unknown id, a term that ends before it begins.
final class Question {
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
  private static final String WHY = "reason=R06&sentence=The+review+of+this+month+is+due";

  private Question() {}

  static Answer ask(Asker asker, Route route, String ref) {
    var rest = Rest.as(asker.account()).steppedUp();
    var path = address(route, ref);
    return switch (route.method()) {
      case "GET" -> rest.get(path);
      case "DELETE" -> rest.delete(path);
      default -> rest.send(route.method(), path, body(asker, route, ref));
    };
  }

  /// What has no body says in its address why it is asked, and whom it is about.
  private static String address(Route route, String ref) {
    var path = route.path().replace("{ref}", ref).replace("{id}", NOBODY).replace("{n}", "0");
    return switch (route.action()) {
      case "END_APPOINTMENT", "PROPOSE_LIFTING" -> path + "?staff=" + NOBODY + "&" + WHY;
      default -> path.contains(ref) && route.method().equals("GET") ? path + "?" + WHY : path;
    };
  }

  private static JsonObject body(Asker asker, Route route, String ref) {
    var body = Rest.object(Case.WHY);
    body.addProperty("revision", 0);
    body.add("fields", Rest.object(Map.of()));
    body.addProperty("person", ref);
    body.addProperty("staff", UUID.fromString(NOBODY).toString());
    body.addProperty("name", "Nobody");
    body.addProperty("role", route.action().equals("PROPOSE_APPOINTMENT") ? "PO" : "lead");
    body.addProperty("unit", "NORTH");
    body.addProperty("from", "2026-11-25");
    body.addProperty("until", "2026-11-24");
    body.addProperty("why", "The matrix asks");
    body.addProperty("decision", "no");
    body.addProperty("sha256", "0".repeat(64));
    body.addProperty("words", asker.may(route) ? "" : "Nobody");
    return body;
  }
}
