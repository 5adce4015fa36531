package org.sitr.system.stage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sitr.system.Folder;
import org.sitr.system.Project;

/// Maven in this checkout, its output in a file, and the cases that its tests reported.
final class Maven {
  private final Project project;
  private final Path log;

  Maven(Project project, String name) throws IOException {
    this.project = project;
    var folder = Files.createDirectories(project.root().resolve("target"));
    this.log = folder.resolve("test-" + name + ".log");
  }

  Path log() {
    return log;
  }

  /// @return whether it ended well and within the time
  boolean run(Duration limit, List<String> arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("mvn", "-B", "-ntp"));
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command)
            .directory(project.root().toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      return false;
    }
    return process.exitValue() == 0;
  }

  /// Forgets what earlier runs reported.
  void forgetReports() throws IOException {
    for (var folder : reportFolders()) {
      Folder.delete(folder);
    }
  }

  Reports reports() throws IOException {
    var all = new Reports();
    for (var folder : reportFolders()) {
      try (var files = Files.list(folder)) {
        for (var file : files.filter(Maven::isReport).sorted().toList()) {
          all.read(file);
        }
      }
    }
    return all;
  }

  private static boolean isReport(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.startsWith("TEST-") && name.endsWith(".xml");
  }

  private List<Path> reportFolders() throws IOException {
    try (Stream<Path> modules = Files.list(project.root())) {
      return modules
          .map(m -> m.resolve("target/surefire-reports"))
          .filter(Files::isDirectory)
          .toList();
    }
  }
}
