package org.sitr.system.invented;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

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
    var made = 0;
    for (var colleague : colleagues) {
      if (isAppointed(colleague)) continue;
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

  /// Asked as the colleague: founders see the staff of their own units only.
  private boolean isAppointed(Invented.Colleague colleague)
      throws IOException, InterruptedException {
    var me = proposer.as(colleague.account()).get("/api/me").getAsJsonObject();
    return me.get("appointed").getAsBoolean();
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
            "until", today.plusYears(1).toString(),
            "reason", "R03",
            "sentence", "The office opens; everybody gets a task"));
  }
}
