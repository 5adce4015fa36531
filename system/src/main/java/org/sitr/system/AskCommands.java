package org.sitr.system;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitr.system.account.OneTimeCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that tell something about a stack.
final class AskCommands {
  private AskCommands() {}

  @Command(name = "status", description = "What runs, where, and in how much memory.")
  static final class StatusCommand implements Callable<Integer> {
    private final Steps steps;
    @Mixin Main.Where where = new Main.Where();

    @Option(names = "--json", description = "all that a program needs, with the demo's passwords")
    boolean json;

    StatusCommand(Steps steps) {
      this.steps = steps;
    }

    /// Exit 3 when nothing runs.
    @Override
    public Integer call() throws IOException {
      var status = new Status(where.folder());
      steps.plain(json ? status.json() : status.text());
      return status.isRunning() ? 0 : 3;
    }
  }

  @Command(name = "users", description = "The demo's accounts.")
  static final class Users implements Callable<Integer> {
    private final Steps steps;
    @Mixin Main.Where where = new Main.Where();

    @Option(names = "--json", description = "[{name, role, unit, password, totpSecret, …}]")
    boolean json;

    Users(Steps steps) {
      this.steps = steps;
    }

    @Override
    public Integer call() throws IOException {
      var accounts = where.running().accounts();
      if (json) {
        steps.plain(accounts.json());
      } else {
        accounts.all().forEach(a -> steps.plain(FiveMinutes.line(a)));
      }
      return 0;
    }
  }

  @Command(
      name = "code",
      description = "An account's current one-time code and the seconds it has left.")
  static final class Code implements Callable<Integer> {
    private final Steps steps;
    @Mixin Main.Where where = new Main.Where();

    @Parameters(paramLabel = "NAME")
    String name = "";

    Code(Steps steps) {
      this.steps = steps;
    }

    @Override
    public Integer call() throws IOException {
      var account = where.running().accounts().named(name);
      var code = OneTimeCode.at(Instant.now(), account.totpSecret());
      steps.plain(code.code() + " " + code.secondsLeft());
      return 0;
    }
  }

  @Command(name = "token", description = "A bearer token, got through Keycloak's sign-in pages.")
  static final class Token implements Callable<Integer> {
    private final Steps steps;
    @Mixin Main.Where where = new Main.Where();

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--step-up", description = "with the second factor")
    boolean stepUp;

    Token(Steps steps) {
      this.steps = steps;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
      steps.plain(where.running().tokens().of(name, stepUp));
      return 0;
    }
  }

  @Command(name = "logs", description = "The last lines of the servers' logs.")
  static final class Logs implements Callable<Integer> {
    private final Steps steps;
    @Mixin Main.Where where = new Main.Where();

    @Parameters(paramLabel = "SERVER", arity = "0..1", description = "payara, keycloak or database")
    @Nullable String server;

    @Option(names = "--lines", defaultValue = "40", description = "how many")
    int lines;

    Logs(Steps steps) {
      this.steps = steps;
    }

    @Override
    public Integer call() throws IOException {
      for (var one : server == null ? List.of("database", "keycloak", "payara") : List.of(server)) {
        var file = where.folder().logs().resolve(one + ".log");
        steps.plain("== " + file);
        if (Files.exists(file)) {
          var all = Files.readAllLines(file);
          all.subList(Math.max(0, all.size() - lines), all.size()).forEach(steps::plain);
        }
      }
      return 0;
    }
  }

  @Command(
      name = "sql",
      description = "Runs one statement as the owner of the tables: thief, or administrator.")
  static final class SqlCommand implements Callable<Integer> {
    @Mixin Main.Where where = new Main.Where();

    @Parameters(paramLabel = "STATEMENT")
    String statement = "";

    @Override
    public Integer call() throws IOException, SQLException {
      new Sql(where.running().database()).run(statement, System.out);
      return 0;
    }
  }
}
