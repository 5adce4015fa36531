package org.sitr.system.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Entries;
import org.sitr.system.desk.Http.Answer;
import org.sitr.system.desk.Rest;
import org.sitr.system.desk.Sql;
import org.sitr.system.desk.Stack;
import org.sitr.system.matrix.Table.Route;

@Tag("matrix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
  private static final String UNKNOWN = "0000-00";
  private static final Set<String> BY_REQUEST = Set.of("date", "x-request-id");
  private static final int TRIES = 4;

  private final Sql sql = Sql.administrator(Stack.running());
  private final Entries log = new Entries(sql);
  private String ref = "";

  @BeforeAll
  void one_record() {
    var made = Case.of("Matrix");
    ref = made.ref();
    made.assign("lena", "deputy");
    var body =
        Rest.object(
            Map.of(
                "person",
                ref,
                "staff",
                Stack.running().account("lena").sub(),
                "why",
                "A neighbour"));
    var answer = Rest.as("salma").steppedUp().send("POST", "/api/exclusions", body);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
  }

  @AfterAll
  void leave() {
    sql.close();
  }

  @TestFactory
  List<DynamicTest> every_route_answers_whom_the_table_allows_and_nobody_else() {
    var tests = new ArrayList<DynamicTest>();
    for (var route : Table.api()) {
      for (var asker : Asker.ALL) {
        var sentence = asker + (asker.may(route) ? " may " : " may not ") + route;
        tests.add(DynamicTest.dynamicTest(sentence, () -> walk(asker, route)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(200);
    return tests;
  }

  private void walk(Asker asker, Route route) {
    if (asker.may(route)) {
      assertThat(Question.ask(asker, route, ref).status())
          .as("allowed")
          .isIn(
              route.path().contains("{id}")
                  ? List.of(200, 404, 409, 422)
                  : List.of(200, 201, 204, 409, 422));
      return;
    }
    log.mark();
    var real = Question.ask(asker, route, ref);
    assertThat(real.status()).as(real.text()).isEqualTo(404);
    assertThat(log.actions()).containsExactly(route.action() + " refused");
    if (!route.isAboutAPerson()) return;
    log.mark();
    var none = Question.ask(asker, route, UNKNOWN);
    assertThat(log.actions()).containsExactly(route.action() + " refused");
    same(real, none);
  }

  private static void same(Answer real, Answer none) {
    assertThat(real.status()).isEqualTo(none.status());
    assertThat(real.body()).isEqualTo(none.body());
    assertThat(lasting(real)).isEqualTo(lasting(none));
  }

  private static Map<String, List<String>> lasting(Answer answer) {
    var headers = new TreeMap<>(answer.headers());
    headers.keySet().removeAll(BY_REQUEST);
    return headers;
  }

  @TestFactory
  List<DynamicTest> a_refusal_costs_the_same_whether_the_record_exists_or_not() {
    var tests = new ArrayList<DynamicTest>();
    for (var route : Table.api()) {
      if (!List.of("OPEN_PERSON", "CHANGE_CONTACT").contains(route.action())) continue;
      for (var asker : Asker.ALL) {
        if (asker.may(route)) continue;
        tests.add(DynamicTest.dynamicTest(asker + " at " + route, () -> cost(asker, route)));
      }
    }
    return tests;
  }

  /// The least of several tries: what other users of the database and the machine do is in the
  /// rest.
  private void cost(Asker asker, Route route) {
    Question.ask(asker, route, ref);
    long real = Long.MAX_VALUE,
        none = Long.MAX_VALUE,
        realStep = Long.MAX_VALUE,
        noneStep = Long.MAX_VALUE;
    for (var i = 0; i < TRIES; i++) {
      var before = statements();
      var first = Question.ask(asker, route, ref);
      var between = statements();
      var second = Question.ask(asker, route, UNKNOWN);
      var after = statements();
      real = Math.min(real, between - before);
      none = Math.min(none, after - between);
      realStep = Math.min(realStep, first.took().toMillis() / 100);
      noneStep = Math.min(noneStep, second.took().toMillis() / 100);
    }
    assertThat(real).as("statements").isEqualTo(none);
    assertThat(realStep).as("steps of 100 ms").isEqualTo(noneStep).isPositive();
  }

  private long statements() {
    var all = 0L;
    for (var row :
        sql.rows(
            "SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_select','Com_insert','Com_update','Com_delete')"))
      all += Long.parseLong(row.getLast());
    return all;
  }
}
