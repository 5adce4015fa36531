package org.sitr.system.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Http.Answer;
import org.sitr.system.desk.Rest;
import org.sitr.system.desk.Visitor;

@Tag("matrix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListTest {
  private static final int PAGE = 100;

  /// Lists of pages, and who reads them.
  private static final List<List<String>> LISTS =
      List.of(
          List.of("amina", "/home"),
          List.of("amina", "/search?q=Sorted"),
          List.of("salma", "/home?view=unassigned"),
          List.of("salma", "/staff"),
          List.of("salma", "/exclusions"),
          List.of("salma", "/approvals?view=done"),
          List.of("grace", "/home"));

  private static final Pattern ROW =
      Pattern.compile("class=\"row-link\" href=\"/person\\?id=([^\"]+)\"");
  private static final Pattern HEAD =
      Pattern.compile("<th scope=\"col\" aria-sort=\"none\"><a href=\"([^\"]+)\"");
  private static final Pattern COUNT = Pattern.compile("class=\"result-count\"[^>]*>([^<]+)<");

  private final String name = "Sorted" + UUID.randomUUID().toString().substring(0, 6);
  private final String first = Case.of(name + " Aaron").ref();
  private final String last = Case.of(name + " Zuhal").ref();
  private final Visitor amina = Visitor.of("amina");

  @Test
  void a_list_sorts_both_ways_by_name_and_its_address_says_so() {
    var up = rows(typed("/home?sort=name", name));
    var down = rows(typed("/home?sort=name&dir=desc", name));

    assertThat(up).contains(first, last);
    assertThat(up.indexOf(first)).isLessThan(up.indexOf(last));
    assertThat(down.indexOf(last)).isLessThan(down.indexOf(first));
  }

  @Test
  void a_name_that_was_typed_narrows_and_no_address_of_the_answer_holds_it() {
    var found = typed("/home", "zuhal " + name);

    assertThat(rows(found)).containsExactly(last);
    assertThat(found.text())
        .doesNotContain("href=\"/home?only-name")
        .contains("formaction=\"/home?sort=ref\"");
    assertThat(Pattern.compile("(href|action)=\"[^\"]*(?i:zuhal)").matcher(found.text()).find())
        .as("the name in an address")
        .isFalse();
  }

  @Test
  void a_name_in_an_address_narrows_nothing() {
    var all = count(amina.get("/home"));

    assertThat(count(amina.get("/home?only-name=Zuhal"))).isEqualTo(all);
  }

  @Test
  void a_list_of_a_session_that_ended_leads_back_to_the_list_and_not_to_an_error() {
    var form = Map.of("list", "asked", "only-name", name);
    var late = Visitor.of("amina").post("/home?sort=name", form, amina.token());

    assertThat(late.status()).isEqualTo(303);
    assertThat(late.header("location")).isEqualTo("/home?sort=name");
  }

  @Test
  void what_may_stand_in_an_address_is_the_answers_address() {
    var answer = amina.post("/home?sort=name", Map.of("list", "asked", "only-ref", last));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("location")).endsWith("/home?sort=name&only-ref=" + last);
    assertThat(rows(amina.get("/home?sort=name&only-ref=" + last))).containsExactly(last);
  }

  @Test
  void every_list_sorts_by_each_column_that_it_shows() {
    Case.sent(Map.of("first-contact/names", "kind=CURRENT\tfull=" + name + " Unled"));
    for (var list : LISTS) {
      var visitor = Visitor.of(list.getFirst());
      var page = visitor.get(list.get(1));
      var heads = all(HEAD, page.text());
      assertThat(heads).as(list + "").hasSizeGreaterThanOrEqualTo(3);
      for (var head : heads) {
        var address = head.replace("&amp;", "&");
        var sorted = visitor.get(address);
        assertThat(sorted.status()).as(address).isEqualTo(200);
        assertThat(sorted.text()).as(address).contains("aria-sort=\"ascending\"");
        assertThat(count(sorted)).as(address).isEqualTo(count(page));
      }
    }
  }

  @Test
  void a_program_sorts_and_narrows_alike_and_names_no_name_in_an_address() {
    var rest = Rest.as("amina");
    var up = everyPage(rest, "/api/persons?sort=name");
    var down = everyPage(rest, "/api/persons?sort=name&dir=desc");

    assertThat(up.indexOf(first)).isLessThan(up.indexOf(last));
    assertThat(down.indexOf(last)).isLessThan(down.indexOf(first));
    assertThat(refs(rest.get("/api/persons?only-ref=" + last))).containsExactly(last);
    assertThat(everyPage(rest, "/api/persons?only-urgency=SOON")).contains(first, last);
    assertThat(rest.get("/api/persons?only-name=Zuhal").status()).isEqualTo(422);
    assertThat(rest.get("/api/persons?sort=address").status()).isEqualTo(422);
  }

  @Test
  void the_log_is_read_from_either_end_without_a_gap() {
    var adel = Rest.as("adel");
    var oldest = indexes(adel.get("/api/log?dir=asc&size=3"));
    var next = indexes(adel.get("/api/log?dir=asc&size=2&beyond=" + oldest.getLast()));

    assertThat(oldest).startsWith(0L);
    assertThat(next).startsWith(oldest.getLast() + 1);
  }

  private Answer typed(String address, String name) {
    return amina.post(address, Map.of("list", "asked", "only-name", name));
  }

  private static List<String> rows(Answer page) {
    return all(ROW, page.text());
  }

  private static List<String> count(Answer page) {
    return all(COUNT, page.text());
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> m.group(1)).toList();
  }

  private static List<String> everyPage(Rest rest, String address) {
    var refs = new ArrayList<String>();
    int total;
    do {
      var page = rest.get(address + "&page=" + (refs.size() / PAGE + 1));
      total = Integer.parseInt(String.valueOf(page.header("x-total-count")));
      refs.addAll(refs(page));
    } while (refs.size() < total);
    return refs;
  }

  private static List<String> refs(Answer answer) {
    return each(JsonParser.parseString(answer.text())).stream()
        .map(row -> row.getAsJsonObject().get("ref").getAsString())
        .toList();
  }

  private static List<Long> indexes(Answer answer) {
    return each(Rest.json(answer, 200).get("entries")).stream()
        .map(row -> row.getAsJsonObject().get("index").getAsLong())
        .toList();
  }

  private static List<JsonElement> each(JsonElement array) {
    var all = new ArrayList<JsonElement>();
    array.getAsJsonArray().forEach(all::add);
    return all;
  }
}
