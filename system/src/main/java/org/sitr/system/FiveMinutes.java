package org.sitr.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sitr.system.account.Account;

/// What a newcomer reads when the demo is up: where it is, whom to be, what to try.
final class FiveMinutes {
  private final Running running;

  FiveMinutes(Running running) {
    this.running = running;
  }

  void print(Steps steps) throws IOException {
    steps.plain(text());
  }

  String text() throws IOException {
    var accounts =
        running.accounts().all().stream().map(FiveMinutes::line).collect(Collectors.joining("\n"));
    return template()
        .replace("${url}", running.url())
        .replace("${ca}", running.caFile())
        .replace("${https}", port("https"))
        .replace("${keycloak}", port("keycloak"))
        .replace("${tools}", running.toolsJar())
        .replace("${sheet}", running.foundingSheet())
        .replace("${accounts}", accounts);
  }

  private String port(String name) {
    return String.valueOf(running.ports().get(name));
  }

  static String line(Account a) {
    var role = a.roles().size() == 1 ? a.roles().getFirst() : "all";
    var unit = a.unit().isEmpty() ? "(none)" : a.unit();
    return String.format(Locale.ROOT, "  %-8s %-5s %-11s %s", a.name(), role, unit, a.password());
  }

  private static String template() throws IOException {
    try (var in =
        Objects.requireNonNull(FiveMinutes.class.getResourceAsStream("five-minutes.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
