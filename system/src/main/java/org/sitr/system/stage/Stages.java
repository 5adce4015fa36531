package org.sitr.system.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.system.CannotStart;
import org.sitr.system.Folder;
import org.sitr.system.Ports;
import org.sitr.system.Project;
import org.sitr.system.Stack;
import org.sitr.system.Steps;
import org.sitr.system.server.Archive;
import org.sitr.system.server.Keycloak;

/// Runs stages and adds up.
public final class Stages {
  private static final int PATIENCE = 3; // times its budget, then a stage is ended
  private static final String IGNORE = "-Dmaven.test.failure.ignore=true"; // reports are counted

  private final Project project;
  private final Folder folder;
  private final Ports ports;
  private final Steps steps;
  private final List<Outcome> outcomes = new ArrayList<>();
  private @Nullable Path chromium;

  public Stages(Project project, Folder folder, Ports ports, Steps steps) {
    this.project = project;
    this.folder = folder;
    this.ports = ports;
    this.steps = steps;
  }

  /// The work of a stage.
  @FunctionalInterface
  private interface Work {
    Reports run() throws Exception;
  }

  private void run(Stage stage, Instant began, Work work) {
    steps.say("%s, budget %d s", stage.name(), stage.budget().toSeconds());
    var passed = 0;
    var faults = new ArrayList<String>();
    try {
      var reports = work.run();
      passed = reports.passed();
      faults.addAll(reports.faults());
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      faults.add(e instanceof CannotStart ? String.valueOf(e.getMessage()) : e.toString());
    }
    var outcome = new Outcome(stage, passed, faults, Steps.secondsSince(began));
    outcomes.add(outcome);
    faults.forEach(fault -> steps.plain("  failed: " + fault));
    steps.plain(outcome.line());
  }

  /// @param began when the script began to fetch what the launcher itself needs
  public void fetch(Instant began) {
    run(Stage.FETCH, began, () -> one(this::fetchAll));
  }

  private void fetchAll() throws IOException, InterruptedException {
    for (var archive : Archive.ALL) {
      archive.bring(project.servers(), steps);
    }
    Keycloak.build(project.servers(), steps);
    packages().bring();
    chromium();
  }

  private Path chromium() throws IOException, InterruptedException {
    if (chromium == null) {
      chromium = Browser.bring(steps, new Maven(project, "chromium").log());
    }
    return chromium;
  }

  private MySqlPackages packages() {
    return new MySqlPackages(project.servers().resolve("mysql-9.7"), steps);
  }

  public void build() {
    run(
        Stage.BUILD,
        Instant.now(),
        () -> {
          var maven = new Maven(project, "build");
          maven.forgetReports();
          var ok = maven.run(limit(Stage.BUILD), List.of(IGNORE, "verify"));
          return counted(maven, ok);
        });
  }

  /// Unit tests of what needs no server, in seconds.
  public void fast() {
    run(
        new Stage("fast", Duration.ofSeconds(90)),
        Instant.now(),
        () -> {
          var maven = new Maven(project, "fast");
          maven.forgetReports();
          var arguments = List.of("-o", "-T2", "-Dspotless.check.skip", IGNORE, "test");
          return counted(maven, maven.run(limit(Stage.BUILD), arguments));
        });
  }

  /// A fresh stack of the tests' own, with the invented people.
  public void start() {
    run(
        Stage.START,
        Instant.now(),
        () ->
            one(() -> {
              Stack.stop(folder, steps);
              Folder.delete(folder.root());
              new Stack(project, folder, ports, steps, Stack.Scope.PEOPLE).start();
            }));
  }

  public void stop() throws IOException {
    Stack.stop(folder, steps);
  }

  /// System tests against the running stack.
  ///
  /// @param tags which, as JUnit combines them
  public void system(Stage stage, String tags) {
    run(
        stage,
        Instant.now(),
        () -> {
          var maven = new Maven(project, stage.name());
          maven.forgetReports();
          var ok =
              maven.run(
                  limit(stage),
                  List.of(
                      "-pl",
                      "system",
                      "-Dgroups=" + tags,
                      "-Dwithout=",
                      "-Dsitr.stage=" + stage.name(),
                      "-Dsitr.folder=" + folder.root(),
                      "-Dsitr.project=" + project.root(),
                      "-Dsitr.chromium=" + chromium(),
                      IGNORE,
                      "surefire:test"));
          return counted(maven, ok);
        });
  }

  /// What courts receive, judged by programs that are not ours: OpenSSL, EU DSS, veraPDF, Python.
  public void court() {
    formats(Stage.COURT);
  }

  /// Damaged bytes against everything that reads.
  public void fuzz() {
    formats(Stage.FUZZ);
  }

  /// Tests of the formats that carry the stage's name as their tag.
  private void formats(Stage stage) {
    run(
        stage,
        Instant.now(),
        () -> {
          var maven = new Maven(project, stage.name());
          maven.forgetReports();
          var tagged = List.of("-pl", "security", "-Dgroups=" + stage.name(), IGNORE, "test");
          return counted(maven, maven.run(limit(stage), tagged));
        });
  }

  /// The storage tests on the reference database.
  public void storage() {
    run(
        Stage.STORAGE,
        Instant.now(),
        () -> {
          packages().bring();
          var maven = new Maven(project, "storage");
          try (var mysql = new MySql(packages(), folder.root(), ports.base() + 307)) {
            maven.forgetReports();
            // the log's tests make their tables themselves, so they get a schema for themselves
            var log = storage(maven, mysql, "sitr_log", "org.sitr.audit.**");
            var rest = storage(maven, mysql, "sitr_rows", "!org.sitr.audit.**");
            return counted(maven, log && rest);
          }
        });
  }

  private boolean storage(Maven maven, MySql mysql, String schema, String which) throws Exception {
    var arguments =
        new ArrayList<>(
            List.of(
                "-pl",
                "ejb",
                "-am",
                "-Dgroups=storage",
                "-Dtest=" + which,
                "-Dsurefire.failIfNoSpecifiedTests=false",
                IGNORE));
    arguments.addAll(mysql.properties(schema));
    arguments.add("test");
    return maven.run(limit(Stage.STORAGE), arguments);
  }

  private static Duration limit(Stage stage) {
    return stage.budget().multipliedBy(PATIENCE);
  }

  private static Reports counted(Maven maven, boolean ok) throws IOException {
    var reports = maven.reports();
    if (!ok) {
      reports.fault("Maven did not end well, see " + maven.log());
    } else if (reports.passed() == 0 && reports.faults().isEmpty()) {
      reports.fault("no case was found, see " + maven.log());
    }
    return reports;
  }

  /// Something that either works or does not.
  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  private static Reports one(Step step) throws Exception {
    step.run();
    var reports = new Reports();
    reports.pass();
    return reports;
  }

  /// Prints the sum.
  ///
  /// @return the exit code
  public int sum() {
    var passed = outcomes.stream().mapToInt(Outcome::passed).sum();
    var failed = outcomes.stream().mapToInt(Outcome::failed).sum();
    outcomes.forEach(outcome -> steps.plain(outcome.line()));
    steps.plain(passed + " passed, " + failed + " failed");
    return failed == 0 ? 0 : 1;
  }

  public boolean lastOk() {
    return outcomes.isEmpty() || outcomes.getLast().isOk();
  }
}
