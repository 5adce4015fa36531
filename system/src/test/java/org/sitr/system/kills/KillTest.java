package org.sitr.system.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitr.system.Project;
import org.sitr.system.Stack.Scope;
import org.sitr.system.Steps;
import org.sitr.system.account.Tokens;
import org.sitr.system.desk.Http;
import org.sitr.system.desk.LogCopy;
import org.sitr.system.desk.Rest;
import org.sitr.system.desk.Stack;
import org.sitr.system.server.Children;

@Tag("kills")
class KillTest {
  private static final Duration AT_WORK = Duration.ofSeconds(6);

  /// A lost boot is settled after its last sign of life has grown old.
  private static final Duration SETTLED = Duration.ofMinutes(5);

  private final Stack before = Stack.running();

  static Stream<Arguments> what_ends() {
    return Stream.of(
        Arguments.of("the application server", List.of("payara")),
        Arguments.of("the database", List.of("database")),
        Arguments.of("the whole machine", List.of("payara", "database", "keycloak")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("what_ends")
  void what_was_answered_before_a_kill_stands_after_it(
      String what, List<String> killed, @TempDir Path folder) throws Exception {
    var officers = Stream.generate(Officer::new).limit(3).toList();
    var threads = officers.stream().map(Thread.ofVirtual()::start).toList();
    Thread.sleep(AT_WORK);
    kill(killed);
    for (var thread : threads) thread.join();
    var after = started();

    var amina = as("amina", after);
    for (var officer : officers) {
      assertThat(officer.answered()).as("numbers answered").isPositive();
      assertThat(officer.mayHold(officer.held(amina))).isTrue();
    }
    assertThat(LogCopy.verified(after, folder).text()).contains("signature ok");
    nobodyIsInQuarantine(officers, as("adel", after));
  }

  private void kill(List<String> names) throws Exception {
    var children = Children.recorded(before.about().where());
    for (var name : names) {
      var server = children.named(name).flatMap(child -> child.alive()).orElseThrow();
      server.destroyForcibly();
      server.onExit().get();
    }
  }

  private Stack started() throws Exception {
    var about = before.about();
    var steps = new Steps(System.out);
    org.sitr.system.Stack.stop(about.where(), steps);
    var project = new Project(Path.of(about.project()));
    var again =
        new org.sitr.system.Stack(
            project, about.where(), about.portsRecord(), steps, Scope.APPLICATION);
    var running = again.start();
    return new Stack(running, running.accounts(), new Tokens(running, running.accounts()));
  }

  private static Rest as(String account, Stack stack) {
    return new Rest(stack, new Http(stack), account, false);
  }

  private static void nobodyIsInQuarantine(List<Officer> officers, Rest auditor)
      throws InterruptedException {
    var until = Instant.now().plus(SETTLED);
    var alarms = alarms(auditor);
    while (officers.stream().map(o -> o.ref).anyMatch(alarms::contains)
        && Instant.now().isBefore(until)) {
      Thread.sleep(10_000);
      alarms = alarms(auditor);
    }
    assertThat(alarms).doesNotContain(officers.stream().map(o -> o.ref).toArray(String[]::new));
  }

  private static String alarms(Rest auditor) {
    var answer = auditor.send("POST", "/api/log/check", Rest.object(Map.of()));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return auditor.get("/api/log/state").text();
  }
}
