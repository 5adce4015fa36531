package org.sitr.system;

import java.io.IOException;
import java.util.List;
import org.sitr.system.stage.Stage;
import org.sitr.system.stage.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./sitr test`: everything that forty minutes allow, or one part of it.
@Command(name = "test", description = "Tests everything, or one part.")
final class TestCommand extends StagesCommand {
  @Parameters(
      arity = "0..2",
      description = "build, journey [en|ar], signin, matrix, canary, court, storage, fuzz or kills")
  List<String> what = List.of();

  @Option(names = "--fast", description = "unit tests alone, in seconds")
  boolean fast;

  TestCommand(Steps steps) {
    super(steps);
  }

  @Override
  void run(Stages stages) throws IOException {
    if (fast) {
      stages.fast();
      return;
    }
    switch (what.isEmpty() ? "everything" : what.getFirst()) {
      case "everything" -> everything(stages);
      case "build" -> stages.build();
      case "storage" -> stages.storage();
      case "court" -> stages.court();
      case "fuzz" -> stages.fuzz();
      default -> withServers(stages, !new Status(folder()).isRunning(), this::part);
    }
  }

  private void everything(Stages stages) throws IOException {
    stages.fetch(began());
    stages.build();
    withServers(stages, true, StagesCommand::system);
    stages.storage();
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
      case "kills" -> stages.system(Stage.KILLS, "kills");
      default -> throw new CannotStart("there is no test " + String.join(" ", what));
    }
  }
}
