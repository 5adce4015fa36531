package org.sitr.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.sitr.system.account.OneTimeCode;
import org.sitr.system.account.SignInFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands of `./sitr`, which has built what they need.
@Command(
    name = "sitr",
    description = "Runs Sitr on this machine.",
    subcommands = CommandLine.HelpCommand.class)
public final class Main {
  private final Steps steps = new Steps(System.out);

  /// Which stack: the demo's, unless told otherwise.
  static final class Where {
    @Option(names = "--dir", description = "the stack's folder (default: .sitr/demo)")
    @Nullable Path folder;

    @Option(
        names = "--base",
        defaultValue = "18000",
        description = "the port that all ports are counted from")
    int base;

    @Option(names = "--no-people", description = "enter nobody")
    boolean noPeople;

    @Option(
        names = "--no-app",
        description = "the servers alone; ./sitr redeploy brings the application")
    boolean noApp;

    Folder folder() {
      return folder == null ? Project.here().demo() : new Folder(folder);
    }

    Stack stack(Steps steps) {
      return new Stack(Project.here(), folder(), new Ports(base), steps, !noApp);
    }
  }

  public static void main(String[] arguments) {
    var line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(Main::failed);
    System.exit(line.execute(arguments));
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    if (e instanceof CannotStart || e instanceof SignInFailed) {
      line.getErr().println(e.getMessage());
    } else {
      e.printStackTrace(line.getErr());
    }
    return 1;
  }

  @Command(description = "Starts everything, shows it, and stops it on Ctrl-C.")
  int demo(
      @CommandLine.Mixin Where where,
      @Option(names = "--fresh", description = "delete the data of earlier starts first")
          boolean fresh)
      throws Exception {
    var stack = where.stack(steps);
    var stop = new Thread(stack::stop, "stop");
    if (fresh) {
      deleteOld(where.folder());
    }
    Runtime.getRuntime().addShutdownHook(stop);
    var running = stack.start();
    steps.say("ready: %s   (Ctrl-C stops everything and keeps the data)", running.url());
    new CountDownLatch(1).await();
    return 0;
  }

  @Command(description = "Starts everything in the background and returns when one can sign in.")
  int start(
      @CommandLine.Mixin Where where,
      @Option(names = "--fresh", description = "delete the data of earlier starts first")
          boolean fresh)
      throws IOException, InterruptedException, GeneralSecurityException {
    if (fresh) {
      deleteOld(where.folder());
    }
    var running = where.stack(steps).start();
    steps.say("ready: %s   (./sitr stop ends it)", running.url());
    return 0;
  }

  private void deleteOld(Folder folder) throws IOException {
    Stack.stop(folder, steps);
    if (Files.exists(folder.root())) {
      steps.say(
          "--fresh: deleting %s (its database, keys, accounts, certificates, logs)", folder.root());
      Folder.delete(folder.root());
    }
  }

  @Command(description = "Stops what start has started; the data stay.")
  int stop(@CommandLine.Mixin Where where) throws IOException {
    Stack.stop(where.folder(), steps);
    return 0;
  }

  @Command(description = "Puts the newly built application into the running stack.")
  int redeploy(@CommandLine.Mixin Where where) throws IOException, InterruptedException {
    var running = Running.load(where.folder());
    new Stack(Project.here(), where.folder(), running.portsRecord(), steps, true).redeploy();
    return 0;
  }

  @Command(description = "The demo's accounts.")
  int users(@CommandLine.Mixin Where where, @Option(names = "--json") boolean json)
      throws IOException {
    steps.plain(Running.load(where.folder()).accounts().json());
    return 0;
  }

  @Command(description = "The current one-time code of an account, and the seconds it has left.")
  int code(@CommandLine.Mixin Where where, @Parameters(paramLabel = "NAME") String name)
      throws IOException {
    var account = Running.load(where.folder()).accounts().named(name);
    var code = OneTimeCode.at(Instant.now(), account.totpSecret());
    steps.plain(code.code() + " " + code.secondsLeft());
    return 0;
  }

  @Command(description = "A bearer token of an account, got through Keycloak's sign-in pages.")
  int token(
      @CommandLine.Mixin Where where,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--step-up", description = "with the second factor") boolean stepUp)
      throws IOException, InterruptedException {
    steps.plain(Running.load(where.folder()).tokens().of(name, stepUp));
    return 0;
  }
}
