package org.sitr.system.invented;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Enters the invented people into a running Sitr.
public final class Invented {

  /// A colleague who is to be appointed.
  ///
  /// @param account the name that she signs in with
  /// @param staff her id in Keycloak
  public record Colleague(String account, String staff, String name, String role, String unit) {}

  /// Gives a bearer token of an account, fetched anew when it is about to end.
  @FunctionalInterface
  public interface Bearer {
    /// @param stepUp whether the second factor must have been shown
    String token(String account, boolean stepUp) throws IOException, InterruptedException;
  }

  /// Whose case each third person is; the rest stay without an officer, as on any Monday.
  private static final List<String> OFFICERS = List.of("amina", "karim", "amina", "omar", "lena");

  private static final int UNASSIGNED_FROM = 53;

  private final Api api;
  private final Map<String, Colleague> colleagues = new HashMap<>();
  private final Consumer<String> say;

  /// @param bearer gives tokens of the demo's accounts
  /// @param say takes a line for whom it may interest
  public Invented(
      HttpClient http, URI url, Bearer bearer, List<Colleague> all, Consumer<String> say) {
    api = new Api(http, url, bearer, "grace", false);
    all.forEach(c -> colleagues.put(c.account(), c));
    this.say = say;
  }

  /// Appoints, records, assigns, completes, excludes; skips what is already there.
  public void enter() throws IOException, InterruptedException {
    var office = new Office(api.as("salma"), api.as("jonas"));
    var toAppoint =
        colleagues.values().stream().filter(c -> !c.unit().isEmpty()).sorted(BY_ACCOUNT).toList();
    say.accept(office.appoint(toAppoint) + " appointments proposed and confirmed");
    var sent = sent();
    var made = 0;
    for (var person : Cast.all()) if (enter(person, sent.get(person.full().written()))) made++;
    say.accept(made + " invented people entered, " + sent.size() + " were there");
    exclude(office);
  }

  private static final Comparator<Colleague> BY_ACCOUNT = Comparator.comparing(Colleague::account);

  /// What the shelter has sent, by name as written, and whether somebody leads it.
  private Map<String, Sent> sent() throws IOException, InterruptedException {
    var waiting = new HashSet<String>();
    for (var head : List.of("salma", "jonas"))
      for (var row : api.as(head).list("/api/persons?unassigned")) waiting.add(text(row, "ref"));
    var sent = new HashMap<String, Sent>();
    for (var row : api.list("/api/persons?sent")) {
      var ref = text(row, "ref");
      sent.put(text(row, "name"), new Sent(ref, !waiting.contains(ref)));
    }
    return sent;
  }

  private static String text(JsonElement row, String member) {
    return row.getAsJsonObject().get(member).getAsString();
  }

  private record Sent(String ref, boolean isLed) {}

  /// Goes on where an earlier start was interrupted.
  ///
  /// @return whether there was something to do
  private boolean enter(Person person, @Nullable Sent there)
      throws IOException, InterruptedException {
    var officer = OFFICERS.get(person.number() % OFFICERS.size());
    boolean stays = person.number() >= UNASSIGNED_FROM;
    if (there != null && (there.isLed() || stays)) return false;
    var sheets = new Sheets(Instant.now());
    var ref =
        there != null
            ? there.ref()
            : record(sheets.firstContact(person, colleague(officer).unit()));
    if (!stays) complete(person, ref, officer, sheets);
    return true;
  }

  private void complete(Person person, String ref, String officer, Sheets sheets)
      throws IOException, InterruptedException {
    assign(ref, officer, "lead");
    var as = api.as(officer);
    change(as, ref, "identity", sheets.identity(person), Map.of());
    change(as, ref, "contact", sheets.contact(person), Map.of());
    var why = Map.of("reason", "R01", "sentence", "First entries after the assignment");
    change(as.steppedUp(), ref, "channels", sheets.channels(person), why);
    change(as.steppedUp(), ref, "location", sheets.location(person), why);
  }

  private String record(Map<String, String> sheet) throws IOException, InterruptedException {
    var body = new JsonObject();
    body.add("fields", Api.object(sheet));
    return api.post("/api/persons", body).get("ref").getAsString();
  }

  /// The head of the officer's unit assigns.
  private void assign(String ref, String officer, String role)
      throws IOException, InterruptedException {
    var head = colleague(officer).unit().equals("SOUTH") ? "jonas" : "salma";
    api.as(head)
        .post(
            "/api/assignments",
            Api.object(Map.of("person", ref, "staff", colleague(officer).staff(), "role", role)));
  }

  private static void change(
      Api as, String ref, String facet, Map<String, String> sheet, Map<String, String> why)
      throws IOException, InterruptedException {
    var address = "/api/persons/" + ref + "/" + facet;
    var shown = as.get(address + query(why));
    var body = Api.object(why);
    body.add("revision", shown.getAsJsonObject().get("revision"));
    body.add("fields", Api.object(sheet));
    as.patch(address, body);
  }

  private static String query(Map<String, String> why) {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    why.forEach((name, text) -> query.add(name + "=" + URLEncoder.encode(text, UTF_8)));
    return query.toString();
  }

  /// Lena may not see the first of Karim's cases: she knows the family.
  private void exclude(Office office) throws IOException, InterruptedException {
    if (!api.as("salma").list("/api/exclusions").isEmpty()) return;
    var first = api.as("karim").list("/api/persons").get(0).getAsJsonObject();
    var asked =
        api.as("salma")
            .steppedUp()
            .post(
                "/api/exclusions",
                Api.object(
                    Map.of(
                        "person", first.get("ref").getAsString(),
                        "staff", colleague("lena").staff(),
                        "why", "She grew up next door to the family.")));
    if (asked.has("approval")) office.confirm(asked);
  }

  private Colleague colleague(String account) {
    var colleague = colleagues.get(account);
    if (colleague == null) throw new IllegalArgumentException(account);
    return colleague;
  }
}
