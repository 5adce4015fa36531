package org.sitr.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Holds this implementation against test vectors: each is checked in both directions where it can
/// be, and changed in each byte to see it refused.
@Command(
    name = "conformance",
    description = "Checks the vectors in a folder: 'N passed, N failed', exit 1 on a failure.")
@SuppressWarnings("NullAway.Init")
final class Conformance implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "folder of vector files (docs/spec/vectors)")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    int passed = 0;
    int failed = 0;
    for (var file : files()) {
      for (var result : Vectors.check(file)) {
        if (result.faults().isEmpty()) passed++;
        else failed++;
        if (!result.faults().isEmpty())
          System.out.println(
              file.getFileName() + " " + result.name() + ": " + String.join("; ", result.faults()));
      }
    }
    System.out.println(passed + " passed, " + failed + " failed");
    return failed == 0 && passed > 0 ? 0 : 1;
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
