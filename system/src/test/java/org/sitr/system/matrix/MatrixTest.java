package org.sitr.system.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.sitr.system.desk.Entries;
import org.sitr.system.desk.Http.Answer;
import org.sitr.system.desk.Sql;
import org.sitr.system.desk.Stack;
import org.sitr.system.matrix.Table.Route;

@Tag("matrix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
  /// Of the moment or of the connection, whatever was asked.
  private static final Set<String> BY_REQUEST = Set.of("date", "x-request-id", "connection");

  private static final List<Route> ROUTES = Table.api();

  private final Sql sql = Sql.administrator(Stack.running());
  private final Entries log = new Entries(sql);
  private final String ref = OneRecord.made("Matrix");

  @AfterAll
  void leave() {
    sql.close();
  }

  /// One asker after the other, since each has a token that lives a minute.
  @TestFactory
  List<DynamicTest> every_route_answers_whom_the_table_allows_and_nobody_else() {
    var tests = new ArrayList<DynamicTest>();
    for (var asker : Asker.ALL) {
      for (var route : ROUTES) {
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
    var none = Question.ask(asker, route, OneRecord.UNKNOWN);
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
    for (var asker : Asker.ALL) {
      for (var route : ROUTES) {
        if (asker.may(route) || !List.of("OPEN_PERSON", "CHANGE_CONTACT").contains(route.action()))
          continue;
        tests.add(DynamicTest.dynamicTest(asker + " at " + route, () -> cost(asker, route)));
      }
    }
    return tests;
  }

  private void cost(Asker asker, Route route) {
    Question.ask(asker, route, ref);
    var both =
        Cost.of(
            sql,
            () -> Question.ask(asker, route, ref).took(),
            () -> Question.ask(asker, route, OneRecord.UNKNOWN).took());

    assertThat(both.real()).isEqualTo(both.none());
    assertThat(both.real().steps()).isPositive();
  }
}
