package org.sitr.system.matrix;

import java.time.Duration;
import java.util.function.Supplier;
import org.sitr.system.desk.Sql;

/// What an answer cost: statements at the database, full steps of 100 ms.
record Cost(long statements, long steps) {
  private static final int AT_LEAST = 2;
  private static final int AT_MOST = 8;

  /// The cost of a real thing and of none.
  record Both(Cost real, Cost none) {
    boolean equal() {
      return real.equals(none);
    }
  }

  /// The least of several tries, until both are equal or patience ends: what other users of the
  /// database and the machine do is in the rest.
  static Both of(Sql sql, Supplier<Duration> real, Supplier<Duration> none) {
    var least = new Both(once(sql, real), once(sql, none));
    for (var i = 1; i < AT_MOST && (i < AT_LEAST || !least.equal()); i++)
      least = new Both(least.real.or(once(sql, real)), least.none.or(once(sql, none)));
    return least;
  }

  private Cost or(Cost other) {
    return new Cost(Math.min(statements, other.statements), Math.min(steps, other.steps));
  }

  private static Cost once(Sql sql, Supplier<Duration> ask) {
    var before = statements(sql);
    var steps = ask.get().toMillis() / 100;
    return new Cost(statements(sql) - before, steps);
  }

  private static long statements(Sql sql) {
    var all = 0L;
    for (var row :
        sql.rows(
            "SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_select','Com_insert','Com_update','Com_delete')"))
      all += Long.parseLong(row.getLast());
    return all;
  }
}
