package org.sitr.system.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sitr.system.desk.Entries;
import org.sitr.system.desk.Http.Answer;
import org.sitr.system.desk.Rest;
import org.sitr.system.desk.Sql;
import org.sitr.system.desk.Stack;
import org.sitr.system.matrix.Table.Route;

/// One asker's walk over all routes. Its entries are counted by actor, so that askers can walk side
/// by side.
final class Walk implements AutoCloseable {
  /// Of the moment or of the connection, whatever was asked.
  private static final Set<String> BY_REQUEST = Set.of("date", "x-request-id", "connection");

  private final Asker asker;
  private final String ref;
  private final Sql sql = Sql.administrator(Stack.running());
  private final Entries log;
  private final Map<Route, Throwable> wrong = new HashMap<>();

  /// While nobody else asks anything: one refusal tells under which name the asker stands in the
  /// log.
  Walk(Asker asker, String ref) {
    this.asker = asker;
    this.ref = ref;
    var all = new Entries(sql);
    Rest.as(asker.account()).steppedUp().get("/api/persons/" + OneRecord.UNKNOWN + "/case");
    this.log = all.ofTheLast();
  }

  Asker asker() {
    return asker;
  }

  void over(List<Route> routes) {
    for (var route : routes) {
      try {
        ask(route);
      } catch (AssertionError | RuntimeException e) {
        wrong.put(route, e);
      }
    }
  }

  /// Throws what was found wrong there, if anything.
  void tell(Route route) throws Throwable {
    var found = wrong.get(route);
    if (found != null) throw found;
  }

  private void ask(Route route) {
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

  @Override
  public void close() {
    sql.close();
  }
}
