package org.sitr.system.account;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitr.system.CannotStart;
import org.sitr.system.Folder;
import org.sitr.system.Secrets;

/// The demo's accounts: who they are stands in the overlay, their passwords and secrets in the
/// stack's folder, made there and nowhere else.
public record Accounts(List<Account> all) {
  public Accounts {
    all = List.copyOf(all);
  }

  /// Reads the overlay, and makes what is secret where it was not made before.
  public static Accounts of(Path overlay, Folder folder) throws IOException {
    var whole = JsonParser.parseString(Files.readString(overlay)).getAsJsonObject();
    var kept = kept(folder);
    var all = new ArrayList<Account>();
    for (var user : whole.getAsJsonArray("users")) {
      all.add(account(user.getAsJsonObject(), whole.getAsJsonObject("units"), kept));
    }
    Secrets.write(folder.accounts(), kept.toString(), "rw-------");
    return new Accounts(all);
  }

  private static JsonObject kept(Folder folder) throws IOException {
    return Files.exists(folder.accounts())
        ? JsonParser.parseString(Files.readString(folder.accounts())).getAsJsonObject()
        : new JsonObject();
  }

  private static Account account(JsonObject user, JsonObject units, JsonObject kept) {
    var name = user.get("username").getAsString();
    if (!kept.has(name)) {
      var secrets = new JsonObject();
      secrets.addProperty("password", readable());
      secrets.addProperty("totp", Secrets.random(24));
      kept.add(name, secrets);
    }
    var secrets = kept.getAsJsonObject(name);
    return new Account(
        name,
        user.get("firstName").getAsString() + " " + user.get("lastName").getAsString(),
        user.get("id").getAsString(),
        user.getAsJsonArray("realmRoles").asList().stream().map(JsonElement::getAsString).toList(),
        units.get(name).getAsString(),
        secrets.get("password").getAsString(),
        secrets.get("totp").getAsString());
  }

  /// 80 bits in groups that one can type.
  private static String readable() {
    return String.join(
        "-", Secrets.random(4), Secrets.random(4), Secrets.random(4), Secrets.random(4));
  }

  public Account named(String name) {
    return all.stream()
        .filter(a -> a.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new CannotStart(
                "no account is called "
                    + name
                    + "; there are "
                    + String.join(", ", all.stream().map(Account::name).toList())));
  }

  /// What the overlay's `${…}` stand for.
  public Map<String, String> values() {
    var values = new HashMap<String, String>();
    for (var account : all) {
      var prefix = "SITR_" + account.name().toUpperCase(Locale.ROOT);
      values.put(prefix + "_PASSWORD", account.password());
      values.put(prefix + "_TOTP", account.totpSecret());
    }
    return values;
  }

  /// `[{name, fullName, role, roles, unit, sub, password, totpSecret}]`, the secret in base 32.
  public String json() {
    var list = new JsonArray();
    for (var a : all) {
      var o = new JsonObject();
      o.addProperty("name", a.name());
      o.addProperty("fullName", a.fullName());
      o.addProperty("role", a.roles().size() == 1 ? a.roles().getFirst() : "all");
      var roles = new JsonArray();
      a.roles().forEach(roles::add);
      o.add("roles", roles);
      o.addProperty("unit", a.unit());
      o.addProperty("sub", a.sub());
      o.addProperty("password", a.password());
      o.addProperty("totpSecret", a.totpSecretBase32());
      list.add(o);
    }
    return new GsonBuilder().setPrettyPrinting().create().toJson(list);
  }
}
