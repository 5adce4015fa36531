package org.sitr.system;

import java.util.concurrent.Callable;
import org.sitr.system.bench.Open;
import org.sitr.system.stage.Benches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bench",
    description = "Measures beside named peers: open (a running stack), seal, log")
final class BenchCommand implements Callable<Integer> {
  private final Steps steps;

  @Parameters(index = "0", description = "open, seal, log")
  String name = "";

  @Option(names = "--count", defaultValue = "500", description = "how many of each that is opened")
  int count;

  @Option(
      names = "--base",
      defaultValue = "28000",
      description = "the port that all are counted from")
  int base;

  @Mixin Main.Where where = new Main.Where();

  BenchCommand(Steps steps) {
    this.steps = steps;
  }

  @Override
  public Integer call() throws Exception {
    switch (name) {
      case "open" -> Open.measure(where.running(), count);
      case "seal" -> benches().seal();
      case "log" -> benches().log(new Ports(base));
      default -> throw new CannotStart("there is no bench " + name);
    }
    return 0;
  }

  private Benches benches() {
    var project = Project.here();
    return new Benches(project, project.test(), steps);
  }
}
