package org.sitr.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `sitr-tools.jar`, run as an operator runs it.
public record Tools(Path jar) {
  /// What it printed, and how it ended.
  public record Outcome(int exit, String output) {}

  public Outcome run(List<String> arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-jar",
                jar.toString()));
    command.addAll(arguments);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  /// @throws CannotStart with what it printed, unless it succeeds
  public String must(String... arguments) throws IOException, InterruptedException {
    var outcome = run(List.of(arguments));
    if (outcome.exit() != 0) {
      throw new CannotStart("sitr-tools " + arguments[0] + " failed:\n" + outcome.output());
    }
    return outcome.output();
  }
}
