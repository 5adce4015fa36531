package org.sitr.system.desk;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The running Sitr, as `./sitr status --json` and `./sitr users --json` tell it.
///
/// The launcher hands both over as files (`-Dsitr.status`, `-Dsitr.users`); without them the demo's
/// are asked for, so that one test can be run from an editor beside a demo.
public record Stack(JsonObject status, Map<String, Account> accounts) {
  private static final Stack RUNNING = read();

  /// One account of the demo.
  public record Account(String name, String role, String unit, String password, String totpSecret) {
    @Override
    public String toString() {
      return name;
    }
  }

  public static Stack running() {
    return RUNNING;
  }

  public URI url() {
    return URI.create(status.get("url").getAsString());
  }

  public URI at(String address) {
    return url().resolve(address);
  }

  public Path caFile() {
    return Path.of(status.get("caFile").getAsString());
  }

  public Path foundingSheet() {
    return Path.of(status.get("foundingSheet").getAsString());
  }

  public Account account(String name) {
    var account = accounts.get(name);
    if (account == null) throw new IllegalArgumentException("no account " + name);
    return account;
  }

  /// The folder of the clone.
  public static Path project() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("sitr")) || !Files.exists(here.resolve("pom.xml"))) {
      var above = here.getParent();
      if (above == null) throw new IllegalStateException("not inside the clone");
      here = above;
    }
    return here;
  }

  private static Stack read() {
    var status = JsonParser.parseString(told("sitr.status", "status")).getAsJsonObject();
    var accounts = new LinkedHashMap<String, Account>();
    for (var each : JsonParser.parseString(told("sitr.users", "users")).getAsJsonArray()) {
      var account = account(each.getAsJsonObject());
      accounts.put(account.name(), account);
    }
    return new Stack(status, Map.copyOf(accounts));
  }

  private static Account account(JsonObject json) {
    return new Account(
        text(json, "name"),
        text(json, "role"),
        text(json, "unit"),
        text(json, "password"),
        text(json, "totpSecret"));
  }

  private static String text(JsonObject json, String member) {
    var value = json.get(member);
    if (value == null || value.isJsonNull()) return "";
    return value instanceof JsonArray list ? list.toString() : value.getAsString();
  }

  private static String told(String property, String command) {
    try {
      var file = System.getProperty(property);
      if (file != null) return Files.readString(Path.of(file));
      var asked =
          new ProcessBuilder(project().resolve("sitr").toString(), command, "--json")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
