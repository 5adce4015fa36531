package org.sitr.system;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.sitr.system.stage.Stage;
import org.sitr.system.stage.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./sitr test`: everything, or one part of it, in the tests' own folder and on their own ports.
@Command(name = "test", description = "Tests everything, or one part.")
final class TestCommand implements Callable<Integer> {
  private static final String ENGLISH = "journey-en";
  private static final String ARABIC = "journey-ar";
  private static final String SIGN_IN = "signin";
  private static final String MATRIX = "matrix | attacks | badinput";
  private static final String CANARY = "canary";

  private final Steps steps;

  @Parameters(
      arity = "0..2",
      description = "build, journey [en|ar], signin, matrix, canary, court or storage")
  List<String> what = List.of();

  @Option(names = "--fast", description = "unit tests alone, in seconds")
  boolean fast;

  @Option(
      names = "--base",
      defaultValue = "28000",
      description = "the port that all are counted from")
  int base;

  @Option(names = "--keep", description = "leave the servers running")
  boolean keep;

  @Mixin Main.Where where = new Main.Where();

  TestCommand(Steps steps) {
    this.steps = steps;
  }

  @Override
  public Integer call() throws IOException {
    var project = Project.here();
    var folder = where.dir == null ? project.test() : new Folder(where.dir);
    var stages = new Stages(project, folder, new Ports(base), steps);
    if (fast) {
      stages.fast();
    } else if (what.isEmpty()) {
      everything(stages);
    } else if (what.getFirst().equals("storage")) {
      stages.storage();
    } else if (what.getFirst().equals("court")) {
      stages.court();
    } else if (what.getFirst().equals("build")) {
      stages.build();
    } else {
      part(stages, folder);
    }
    return stages.sum();
  }

  private void everything(Stages stages) throws IOException {
    stages.fetch(began());
    stages.build();
    withServers(stages, true, this::allSystemTests);
    stages.storage();
  }

  private void allSystemTests(Stages stages) {
    stages.system(Stage.ENGLISH, ENGLISH);
    stages.system(Stage.ARABIC, ARABIC);
    stages.system(Stage.SIGN_IN, SIGN_IN);
    stages.system(Stage.MATRIX, MATRIX + " | " + CANARY);
  }

  private void part(Stages stages, Folder folder) throws IOException {
    var runs = new Status(folder).isRunning();
    withServers(stages, !runs, this::part);
  }

  private void part(Stages stages) {
    switch (String.join(" ", what)) {
      case "journey" -> {
        stages.system(Stage.ENGLISH, ENGLISH);
        stages.system(Stage.ARABIC, ARABIC);
      }
      case "journey en" -> stages.system(Stage.ENGLISH, ENGLISH);
      case "journey ar" -> stages.system(Stage.ARABIC, ARABIC);
      case "signin" -> stages.system(Stage.SIGN_IN, SIGN_IN);
      case "matrix" -> stages.system(Stage.MATRIX, MATRIX);
      case "canary" -> stages.system(Stage.CANARY, CANARY);
      default -> throw new CannotStart("there is no test " + String.join(" ", what));
    }
  }

  private void withServers(Stages stages, boolean start, java.util.function.Consumer<Stages> tests)
      throws IOException {
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
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// When the script began, which fetched and built the launcher before it could start it.
  private static Instant began() {
    var script = System.getProperty("sitr.began");
    return script == null ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(script));
  }
}
