package org.sitr.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.sitr.system.invented.Invented;

/// Has the invented people entered by the demo's accounts, once.
final class People {
  private final Running running;
  private final Steps steps;

  People(Running running, Steps steps) {
    this.running = running;
    this.steps = steps;
  }

  void enter() throws IOException, InterruptedException {
    var done = running.where().notes().resolve("people-entered");
    if (Files.exists(done)) {
      return;
    }
    var accounts = running.accounts();
    var colleagues =
        accounts.all().stream()
            .map(a ->
                new Invented.Colleague(
                    a.name(), a.sub(), a.fullName(), a.roles().getFirst(), a.unit()))
            .toList();
    var tokens = running.tokens();
    try (var http = running.http().build()) {
      new Invented(
              http,
              URI.create(running.url()),
              tokens::of,
              colleagues,
              line -> steps.say("%s", line))
          .enter();
    }
    Files.createFile(done);
  }
}
