package org.sitr.system.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sitr.system.CannotStart;
import org.sitr.system.Folder;
import org.sitr.system.Ports;
import org.sitr.system.Project;
import org.sitr.system.Steps;

/// Measurements that need no running stack. Each leaves its table in a file, which is printed.
public final class Benches {
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private final Project project;
  private final Folder folder;
  private final Steps steps;

  public Benches(Project project, Folder folder, Steps steps) {
    this.project = project;
    this.folder = folder;
    this.steps = steps;
  }

  /// Sealing and opening a field, beside the cipher alone.
  public void seal() throws IOException, InterruptedException {
    run("seal", List.of("-pl", "security", "-Dtest=SealBench"), "security/target/bench-seal.txt");
  }

  /// Appending to the log, on a MySQL of its own.
  public void log(Ports ports) throws Exception {
    var packages = new MySqlPackages(project.servers().resolve("mysql-9.7"), steps);
    packages.bring();
    try (var mysql = new MySql(packages, folder.root(), ports.base() + 307)) {
      var arguments =
          new ArrayList<>(List.of("-pl", "ejb", "-am", "-Dgroups=bench", "-Dtest=LogBenchTest"));
      arguments.addAll(mysql.properties("sitr_bench"));
      run("log", arguments, "ejb/target/bench-log.txt");
    }
  }

  private void run(String name, List<String> arguments, String report)
      throws IOException, InterruptedException {
    Path table = project.root().resolve(report);
    Files.deleteIfExists(table);
    var all = new ArrayList<>(arguments);
    all.addAll(
        List.of(
            "-Dquick", "-Dspotless.check.skip", "-Dsurefire.failIfNoSpecifiedTests=false", "test"));
    var maven = new Maven(project, "bench-" + name);
    if (!maven.run(LIMIT, all) || !Files.exists(table)) {
      throw new CannotStart("the bench did not end well, see " + maven.log());
    }
    Files.readAllLines(table).forEach(steps::plain);
  }
}
