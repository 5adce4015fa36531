package org.sitr.audit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `./sitr bench log`, and `mvn -pl ejb -am test -Dgroups=bench -Dtest=LogBenchTest
/// -Dsitr.test.db.url=… `: prints [LogBench].
@Tag("bench")
class LogBenchTest {
  @Test
  void how_many_entries_a_second_and_how_long_a_caller_waits() throws Exception {
    LogBench.main(System.getProperty("sitr.bench.runs", "1x1 1x16 1x64 2x64").split(" "));
  }
}
