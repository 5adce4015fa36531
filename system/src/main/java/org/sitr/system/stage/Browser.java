package org.sitr.system.stage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sitr.system.CannotStart;
import org.sitr.system.Steps;

/// The Chromium that the browser tests drive: the machine's own.
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Browser() {}

  /// Finds one, or installs Debian's where we may.
  static Path bring(Steps steps, Path log) throws IOException, InterruptedException {
    var found = find();
    if (found.isPresent()) {
      return found.get();
    }
    var ask = "the browser tests need Chromium: apt-get install chromium";
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      throw new CannotStart(ask);
    }
    steps.say("installing Chromium");
    run(log, "apt-get", "-q", "update");
    run(log, "apt-get", "-q", "-y", "--no-install-recommends", "install", "chromium");
    return find().orElseThrow(() -> new CannotStart(ask + " (tried, see " + log + ")"));
  }

  private static void run(Path log, String... command) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder.start().waitFor();
  }

  private static Optional<Path> find() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
    return NAMES.stream()
        .flatMap(name -> List.of(path.split(":")).stream().map(f -> Path.of(f, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
