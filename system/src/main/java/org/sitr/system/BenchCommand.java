package org.sitr.system;

import java.util.concurrent.Callable;
import org.sitr.system.bench.Open;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bench", description = "Measures a running stack beside named peers: open")
final class BenchCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "open")
  String name = "";

  @Option(names = "--count", defaultValue = "500", description = "how many of each")
  int count;

  @Mixin Main.Where where = new Main.Where();

  @Override
  public Integer call() throws Exception {
    if (!name.equals("open")) throw new CannotStart("there is no bench " + name);
    Open.measure(where.running(), count);
    return 0;
  }
}
