package org.sitr.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.SitrTools;
import org.sitr.system.desk.Stack;

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

  /// Fetches the log as an outsider and checks it against the founding sheet.
  static SitrTools.Said verified(Stack stack, Path folder) {
    try {
      Files.createDirectories(folder);
      var token = Files.writeString(folder.resolve("token"), stack.token("adel"));
      var fetched =
          SitrTools.run(
              stack,
              "fetch-log",
              stack.about().url(),
              folder.toString(),
              "--token",
              token.toString(),
              "--ca",
              stack.about().caFile());
      assertThat(fetched.exit()).as(fetched.text()).isZero();
      return SitrTools.run(
          stack, "verify-log", folder.toString(), "--trust", stack.foundingSheet().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
