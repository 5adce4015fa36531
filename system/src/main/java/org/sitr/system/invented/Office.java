package org.sitr.system.invented;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives the demo's accounts their appointments: one founder proposes, the other confirms.
final class Office {
  private final Api proposer;
  private final Api confirmer;

  Office(Api proposer, Api confirmer) {
    this.proposer = proposer;
    this.confirmer = confirmer;
  }

  /// Proposes and confirms what is missing.
  ///
  /// @return how many were made now
  int appoint(List<Invented.Colleague> colleagues) throws IOException, InterruptedException {
    var there = appointed();
    var made = 0;
    for (var colleague : colleagues) {
      if (there.contains(colleague.staff())) continue;
      confirm(proposer.steppedUp().post("/api/appointments", proposal(colleague)));
      made++;
    }
    return made;
  }

  /// A second person says yes to what the first asked.
  void confirm(JsonObject asked) throws IOException, InterruptedException {
    var address = "/api/approvals/" + asked.get("approval").getAsString();
    var shown = confirmer.get(address).getAsJsonObject().get("sha256").getAsString();
    var yes = Api.object(Map.of("decision", "yes", "sha256", shown));
    confirmer.steppedUp().post(address + "/decision", yes);
  }

  private Set<String> appointed() throws IOException, InterruptedException {
    var there = new HashSet<String>();
    for (var each : proposer.list("/api/appointments"))
      there.add(each.getAsJsonObject().get("staff").getAsString());
    return there;
  }

  private static JsonObject proposal(Invented.Colleague colleague) {
    var today = LocalDate.now(ZoneOffset.UTC);
    return Api.object(
        Map.of(
            "staff", colleague.staff(),
            "name", colleague.name(),
            "role", colleague.role(),
            "unit", colleague.unit(),
            "from", today.toString(),
            "until", today.plusYears(1).toString()));
  }
}
