package org.sitr.system.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Http;
import org.sitr.system.desk.Http.Answer;
import org.sitr.system.desk.Rest;
import org.sitr.system.desk.Stack;

@Tag("matrix")
class ProgramTest {
  private static final String PLACE = "identity/birth-place";

  private final Stack stack = Stack.running();
  private final Http http = new Http(stack);
  private final String ref = Case.of("Program").ref();
  private final String address = "/api/persons/" + ref + "/identity";

  @Test
  void a_change_from_the_tag_that_was_read_is_made_and_gives_the_next_tag() {
    var read = Rest.as("amina").get(address);
    var tag = String.valueOf(read.header("etag"));
    assertThat(tag).isEqualTo("\"" + revision(read) + "\"");

    var changed = patch(tag, place("Homs"));

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.header("etag")).isEqualTo("\"" + revision(changed) + "\"").isNotEqualTo(tag);
    assertThat(Rest.as("amina").get(address).text()).contains("Homs");
  }

  @Test
  void a_change_from_an_older_tag_is_refused_with_what_is_stored_now() {
    var tag = String.valueOf(Rest.as("amina").get(address).header("etag"));
    patch(tag, place("Aleppo"));

    var late = patch(tag, place("Basra"));

    assertThat(late.status()).isEqualTo(409);
    var said = Rest.json(late, 409);
    assertThat(said.get("error").getAsString()).isEqualTo("stale");
    assertThat(said.getAsJsonObject("now").toString()).contains("Aleppo").doesNotContain("Basra");
  }

  @Test
  void a_change_that_names_no_revision_is_refused_at_its_name() {
    var answer = patch("", place("Homs"));

    var fields = Rest.json(answer, 422).getAsJsonObject("fields");
    assertThat(fields.keySet()).containsExactly("revision");
  }

  @Test
  void what_is_no_json_is_told_so() {
    for (var text : new String[] {"{", "x", "[1,2]", "null", "\"x\"", "{\"fields\":1}"}) {
      var answer = http.send("PATCH", stack.at(address), stack.token("amina"), text);

      assertThat(answer.status()).as(text).isIn(400, 422);
      assertThat(Rest.json(answer, answer.status()).has("error")).as(text).isTrue();
    }
  }

  @Test
  void the_auditor_reads_who_changed_it_page_by_page_and_no_name() {
    patch(String.valueOf(Rest.as("amina").get(address).header("etag")), place("Mosul"));
    var adel = Rest.as("adel");

    var first = Rest.json(adel.get("/api/log/persons/" + ref + "?size=3"), 200);
    var entries = first.getAsJsonArray("entries");
    var next = first.get("next").getAsString();
    var second = Rest.json(adel.get("/api/log/persons/" + ref + "?size=2&beyond=" + next), 200);

    assertThat(entries).hasSize(3);
    assertThat(action(entries, 0)).as("his own look").isEqualTo("OPEN_RECORD_LOG");
    assertThat(action(entries, 1)).isEqualTo("CHANGE_PERSON");
    assertThat(index(second)).isLessThan(index(first));
    assertThat(first + "" + second).contains(ref).doesNotContain("Mosul").doesNotContain("Program");
    var sought = adel.get("/api/log?action=CHANGE_PERSON&ref=" + ref + "&outcome=made");
    assertThat(Rest.json(sought, 200).getAsJsonArray("entries")).isNotEmpty();
    assertThat(adel.get("/api/log?from=yesterday").status()).isEqualTo(422);
  }

  private static String action(JsonArray entries, int at) {
    return entries.get(at).getAsJsonObject().get("action").getAsString();
  }

  private static long index(JsonObject page) {
    return page.getAsJsonArray("entries").get(0).getAsJsonObject().get("index").getAsLong();
  }

  private static long revision(Answer answer) {
    return Rest.json(answer, 200).get("revision").getAsLong();
  }

  private static JsonObject place(String place) {
    var body = new JsonObject();
    body.add("fields", Rest.object(Map.of(PLACE, place)));
    return body;
  }

  private Answer patch(String tag, JsonObject body) {
    var request =
        Http.request(stack.at(address), stack.token("amina"))
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body.toString()));
    return http.send(tag.isEmpty() ? request.build() : request.header("If-Match", tag).build());
  }
}
