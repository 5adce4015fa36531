package org.sitr.system;

import java.io.IOException;
import org.sitr.system.stage.Stage;
import org.sitr.system.stage.Stages;
import picocli.CommandLine.Command;

/// `./sitr full`: everything of `./sitr test`, and what takes longer.
@Command(
    name = "full",
    description = "Tests everything, then with damaged bytes and servers killed at work.")
final class FullCommand extends StagesCommand {
  FullCommand(Steps steps) {
    super(steps);
  }

  @Override
  void run(Stages stages) throws IOException {
    stages.fetch(began());
    stages.build();
    stages.court();
    stages.fuzz();
    withServers(stages, true, FullCommand::killed);
    stages.storage();
  }

  private static void killed(Stages stages) {
    system(stages);
    stages.system(Stage.KILLS, "kills");
  }
}
