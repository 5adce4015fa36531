package org.sitr.system;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sitr.system.account.Account;
import org.sitr.system.account.Accounts;

/// Names the demo's first two supervisors, as an operator does it once: with the code that the node
/// has written.
final class Founding {
  private static final List<String> FOUNDERS = List.of("salma", "jonas");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Running running;
  private final Accounts accounts;

  Founding(Running running, Accounts accounts) {
    this.running = running;
    this.accounts = accounts;
  }

  /// @return whether it was done now; false when an earlier start did it
  boolean found() throws IOException, InterruptedException {
    var sheet = running.where().foundingSheet();
    if (Files.exists(sheet)) {
      return false;
    }
    var code = running.where().notes().resolve("founding-code");
    for (var until = Instant.now().plus(PATIENCE); !Files.exists(code); Thread.sleep(200)) {
      if (Instant.now().isAfter(until)) {
        throw new CannotStart("the node waits for no founding: there is no " + code);
      }
    }
    var arguments = new ArrayList<>(List.of("found", "--url", running.url()));
    arguments.addAll(List.of("--ca", running.caFile(), "--code-file", code.toString()));
    for (var founder : FOUNDERS) {
      arguments.addAll(List.of("--supervisor", argument(accounts.named(founder))));
    }
    arguments.addAll(List.of("--sheet", sheet.toString()));
    new Tools(java.nio.file.Path.of(running.toolsJar())).must(arguments.toArray(String[]::new));
    return true;
  }

  private static String argument(Account a) {
    return a.sub() + ":" + a.fullName() + ":" + a.unit();
  }
}
