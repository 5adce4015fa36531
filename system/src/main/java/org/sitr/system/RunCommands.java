package org.sitr.system;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The commands that start and stop.
final class RunCommands {
  private RunCommands() {}

  /// How much is started, and from what.
  static final class How {
    @Option(
        names = "--base",
        defaultValue = "18000",
        description = "the port that all ports are counted from")
    int base;

    @Option(names = "--fresh", description = "delete the data of earlier starts first")
    boolean fresh;

    @Option(names = "--no-people", description = "enter nobody")
    boolean noPeople;

    @Option(
        names = "--no-app",
        description = "the servers alone; ./sitr redeploy brings the application")
    boolean noApp;

    Stack.Scope scope() {
      if (noApp) {
        return Stack.Scope.SERVERS;
      }
      return noPeople ? Stack.Scope.APPLICATION : Stack.Scope.PEOPLE;
    }

    Stack stack(Folder folder, Steps steps) throws IOException {
      if (fresh) {
        Main.deleteOld(folder, steps);
      }
      return new Stack(Project.here(), folder, new Ports(base), steps, scope());
    }
  }

  @Command(name = "demo", description = "Starts everything, shows it, and stops it on Ctrl-C.")
  static final class Demo implements Callable<Integer> {
    private final Steps steps;
    @Mixin Main.Where where = new Main.Where();
    @Mixin How how = new How();

    Demo(Steps steps) {
      this.steps = steps;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, GeneralSecurityException {
      var stack = how.stack(where.folder(), steps);
      Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
      var running = stack.start();
      new FiveMinutes(running).print(steps);
      steps.say("ready: %s   (Ctrl-C stops everything and keeps the data)", running.url());
      stack.awaitEnd();
      steps.say("the servers have ended");
      return 0;
    }
  }

  @Command(
      name = "start",
      description = "Starts everything in the background and returns when one can sign in.")
  static final class Start implements Callable<Integer> {
    private final Steps steps;
    @Mixin Main.Where where = new Main.Where();
    @Mixin How how = new How();

    Start(Steps steps) {
      this.steps = steps;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, GeneralSecurityException {
      var running = how.stack(where.folder(), steps).start();
      steps.say("ready: %s   (./sitr stop ends it)", running.url());
      return 0;
    }
  }

  @Command(name = "stop", description = "Stops what start has started; the data stay.")
  static final class Stop implements Callable<Integer> {
    private final Steps steps;
    @Mixin Main.Where where = new Main.Where();

    Stop(Steps steps) {
      this.steps = steps;
    }

    @Override
    public Integer call() throws IOException {
      Stack.stop(where.folder(), steps);
      return 0;
    }
  }

  @Command(
      name = "redeploy",
      description = "Puts the newly built application into the running stack.")
  static final class Redeploy implements Callable<Integer> {
    private final Steps steps;
    @Mixin Main.Where where = new Main.Where();

    @Option(names = "--people", description = "enter the invented people, if they are not there")
    boolean people;

    Redeploy(Steps steps) {
      this.steps = steps;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
      var ports = where.running().portsRecord();
      var scope = people ? Stack.Scope.PEOPLE : Stack.Scope.APPLICATION;
      new Stack(Project.here(), where.folder(), ports, steps, scope).redeploy();
      return 0;
    }
  }
}
