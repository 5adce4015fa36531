package org.sitr.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sitr.system.desk.Desk;

/// What the auditor looks at, in the browser and on another machine.
record Auditing(Desk adel, Woman woman, String ref) {

  void sees(String address, String picture) {
    adel.go(address);
    adel.look(picture);
    for (var name :
        List.of(woman.arabic(), woman.romanised(), woman.one(), woman.address(), woman.codeword()))
      assertThat(adel.markup()).as("a name on %s", address).doesNotContain(name);
  }

  void whoLookedAndWhy() {
    sees("/record-log?id=" + ref, "record-log");
    assertThat(adel.text()).contains("Amina").contains(ref).contains("The hearing is tomorrow");
  }

  void refusals() {
    sees("/log?view=refusals", "refusals");
    assertThat(adel.text()).contains("Karim").contains("Omar");
  }

  void byDay() {
    sees("/log?view=days", "days");
    assertThat(adel.page().locator("main svg[role=img]").count()).isPositive();
    assertThat(adel.page().locator("main table").count()).isPositive();
  }
}
