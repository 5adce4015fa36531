package org.sitr.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sitr.system.stage.Stage;
import org.sitr.system.stage.Stages;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs stages in the tests' own folder and on their own ports.
abstract class StagesCommand implements Callable<Integer> {
  static final String ENGLISH = "journey-en";
  static final String ARABIC = "journey-ar";
  static final String SIGN_IN = "signin";
  static final String MATRIX = "matrix | attacks | badinput";
  static final String CANARY = "canary";

  private final Steps steps;

  @Option(
      names = "--base",
      defaultValue = "28000",
      description = "the port that all are counted from")
  int base;

  @Option(names = "--keep", description = "leave the servers running")
  boolean keep;

  @Mixin Main.Where where = new Main.Where();

  StagesCommand(Steps steps) {
    this.steps = steps;
  }

  final Folder folder() {
    return where.dir == null ? Project.here().test() : new Folder(where.dir);
  }

  @Override
  public final Integer call() throws IOException {
    var stages = new Stages(Project.here(), folder(), new Ports(base), steps);
    run(stages);
    return stages.sum();
  }

  abstract void run(Stages stages) throws IOException;

  /// What needs a running Sitr.
  static void system(Stages stages) {
    stages.system(Stage.ENGLISH, ENGLISH);
    stages.system(Stage.ARABIC, ARABIC);
    stages.system(Stage.SIGN_IN, SIGN_IN);
    stages.system(Stage.MATRIX, MATRIX + " | " + CANARY);
  }

  /// @param start whether they are to be started; then they are stopped too
  final void withServers(Stages stages, boolean start, Consumer<Stages> tests) throws IOException {
    var stop = new Thread(() -> stop(stages), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    if (start) {
      stages.start();
    }
    if (!start || stages.lastOk()) {
      tests.accept(stages);
    }
    Runtime.getRuntime().removeShutdownHook(stop);
    if (start && !keep) {
      stages.stop();
    }
  }

  private static void stop(Stages stages) {
    try {
      stages.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// When the script began, which fetched and built the launcher before it could start it.
  static Instant began() {
    var script = System.getProperty("sitr.began");
    return script == null ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(script));
  }
}
