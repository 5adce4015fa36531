package org.sitr.system.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.sitr.system.desk.AtOnce;
import org.sitr.system.desk.Sql;
import org.sitr.system.desk.Stack;
import org.sitr.system.matrix.Table.Route;

@Isolated("entries of everybody are counted at its beginning")
@Tag("matrix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
  private static final List<Route> ROUTES = Table.api();

  private final Sql sql = Sql.administrator(Stack.running());
  private final String ref = OneRecord.made("Matrix");
  private final List<Walk> walks = Asker.ALL.stream().map(asker -> new Walk(asker, ref)).toList();

  @BeforeAll
  void walk() {
    AtOnce.each(walks, walk -> walk.over(ROUTES));
  }

  @AfterAll
  void leave() {
    walks.forEach(Walk::close);
    sql.close();
  }

  @TestFactory
  List<DynamicTest> every_route_answers_whom_the_table_allows_and_nobody_else() {
    var tests = new ArrayList<DynamicTest>();
    for (var walk : walks) {
      for (var route : ROUTES) {
        var sentence = walk.asker() + (walk.asker().may(route) ? " may " : " may not ") + route;
        tests.add(DynamicTest.dynamicTest(sentence, () -> walk.tell(route)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(200);
    return tests;
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
