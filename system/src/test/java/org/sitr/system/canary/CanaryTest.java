package org.sitr.system.canary;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.sitr.system.desk.AtOnce;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Http;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.Rest;
import org.sitr.system.desk.Sql;
import org.sitr.system.desk.Stack;
import org.sitr.system.desk.Visitor;

@Tag("canary")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryTest {
  private static final String KEPT =
      "async () => JSON.stringify([{...localStorage}, {...sessionStorage},"
          + " await indexedDB.databases(), await caches.keys(), history.state, window.name])";

  private final Stack stack = Stack.running();
  private final List<Where> table = Where.all();
  private final Map<String, Desk> desks = new HashMap<>();
  private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
  private final Map<Where, Set<String>> outsiders = new ConcurrentHashMap<>();
  private String ref = "";

  @BeforeAll
  void let_it_fly() {
    ref = Case.of(Words.complete("first-contact")).ref();
    var amina = Rest.as("amina").steppedUp();
    for (var facet : List.of("identity", "contact", "channels", "location")) {
      var answer = amina.change(ref, facet, Words.complete(facet), Case.WHY);
      assertThat(answer.status()).as(facet + " " + answer.text()).isEqualTo(200);
    }
  }

  @AfterAll
  void leave() {
    desks.values().forEach(Desk::close);
  }

  @Test
  @Order(1)
  void every_field_that_takes_text_has_its_word() {
    var amina = Rest.as("amina").steppedUp();
    for (var facet : List.of("first-contact", "identity", "contact", "channels", "location")) {
      var there = Words.in(amina.facet(ref, facet, Case.WHY).toString());
      var all =
          Words.all().stream()
              .filter(p -> p.startsWith(facet + "/"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(there).as(facet).isEqualTo(all);
    }
  }

  @TestFactory
  @Order(2)
  List<DynamicTest> words_stand_only_where_the_table_says() {
    var byAccount = table.stream().filter(Where::isOutsiders).collect(groupingBy(Where::account));
    AtOnce.each(byAccount.values(), all -> all.forEach(w -> outsiders.put(w, words(w))));
    return table.stream().map(w -> DynamicTest.dynamicTest(w.toString(), () -> look(w))).toList();
  }

  private void look(Where where) {
    var seen =
        where.isOutsiders() ? outsiders.getOrDefault(where, Set.of("not asked")) : words(where);
    assertThat(seen).as("words %s", where).allMatch(place -> where.may().matcher(place).matches());
    var must = Words.all().stream().filter(p -> where.must().matcher(p).matches()).toList();
    assertThat(seen).as("words %s", where).containsAll(must);
  }

  private Set<String> words(Where where) {
    return Words.in(told(where));
  }

  private String told(Where where) {
    if (where.isApi()) {
      var answer = Rest.as(where.account()).get(where.at(ref));
      return answer.headers() + answer.text();
    }
    return where.isOutsiders() ? visited(where) : browsed(where);
  }

  /// What stands in the markup, where nothing is to be seen.
  private String visited(Where where) {
    var answer = visitors.computeIfAbsent(where.account(), Visitor::of).get(where.at(ref));
    return answer.headers() + answer.text();
  }

  private String browsed(Where where) {
    var desk = desks.computeIfAbsent(where.account(), name -> Desk.of(name, Lang.EN));
    var answer = desk.go(where.at(ref));
    assertThat(
            desk.page().title()
                + desk.page().url()
                + answer.allHeaders()
                + desk.context().cookies(stack.url().toString())
                + desk.page().evaluate(KEPT))
        .as("title, address, headers, cookies, storage of %s", where)
        .doesNotContain(Words.STEM);
    return answer.text();
  }

  @Test
  @Order(3)
  void who_searches_for_it_without_a_relation_finds_nothing() {
    var word = Words.of("identity/names.full");
    for (var account : List.of("karim", "lena", "omar", "nadia", "viktor", "adel"))
      assertThat(Rest.as(account).get("/api/search?q=" + word).text())
          .as(account)
          .doesNotContain(ref);
    assertThat(Rest.as("amina").get("/api/search?q=" + word).text()).contains(ref);
  }

  @Test
  @Order(4)
  void an_error_does_not_repeat_what_was_typed() {
    var wrong =
        Map.of("identity/birth-date", Words.STEM + "wrong", "identity/sex", Words.STEM + "wrong");
    var answer = Rest.as("amina").change(ref, "identity", wrong, Map.of());

    assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    assertThat(answer.text()).doesNotContain(Words.STEM);
  }

  @Test
  @Order(5)
  void no_table_holds_a_word() {
    try (var sql = Sql.administrator(stack)) {
      assertThat(Traces.tables(sql)).isEmpty();
    }
  }

  @Test
  @Order(6)
  void what_a_server_tells_its_administrator_holds_no_word() throws IOException {
    var inside = "http://127.0.0.1:" + stack.about().ports().get("admin");
    var http = new Http(stack);
    for (var told : List.of(inside + "/metrics", inside + "/openapi", stack.at("/health") + ""))
      assertThat(http.get(URI.create(told), null).text())
          .as(told)
          .isNotEmpty()
          .doesNotContain(Words.STEM);
    assertThat(Traces.processes(stack)).isEmpty();
  }

  @Test
  @Order(7)
  void no_file_of_any_server_holds_a_word() {
    assertThat(Traces.below(stack.folder())).isEmpty();
  }
}
