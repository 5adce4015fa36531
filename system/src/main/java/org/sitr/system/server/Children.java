package org.sitr.system.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitr.system.Folder;
import org.sitr.system.Secrets;
import org.sitr.system.Steps;

/// The processes of one stack, written to its folder the moment each starts, so that whoever comes
/// after a `kill -9` finds them.
public final class Children {
  /// Later started is stopped earlier: the application before the database that it writes to.
  private static final List<String> STOP_ORDER = List.of("payara", "keycloak", "database");

  private final Folder folder;
  private final List<Child> children = new ArrayList<>();

  public Children(Folder folder) {
    this.folder = folder;
  }

  /// Those that the folder tells of, living or not.
  public static Children recorded(Folder folder) throws IOException {
    var found = new Children(folder);
    if (Files.exists(folder.processes())) {
      for (var e : JsonParser.parseString(Files.readString(folder.processes())).getAsJsonArray()) {
        var o = e.getAsJsonObject();
        found.children.add(
            new Child(
                o.get("name").getAsString(),
                o.get("pid").getAsLong(),
                Instant.parse(o.get("started").getAsString())));
      }
    }
    return found;
  }

  /// Starts a server whose output goes to `logs/NAME.log` and which outlives our terminal.
  public Process start(String name, Path in, Map<String, String> environment, List<String> command)
      throws IOException {
    var builder = quiet(folder.logs().resolve(name + ".log"), ownGroup(command));
    builder.directory(in.toFile()).environment().putAll(environment);
    var process = builder.start();
    record(Child.of(name, process.toHandle()));
    return process;
  }

  /// A command with no input whose output is added to a file.
  static ProcessBuilder quiet(Path log, List<String> command) {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  /// Ctrl-C at the terminal must reach the launcher alone: it stops the servers in order.
  private static List<String> ownGroup(List<String> command) {
    var setsid = Path.of("/usr/bin/setsid");
    if (!Files.isExecutable(setsid)) {
      return command;
    }
    var whole = new ArrayList<>(List.of(setsid.toString()));
    whole.addAll(command);
    return whole;
  }

  private synchronized void record(Child child) throws IOException {
    children.removeIf(c -> c.name().equals(child.name()));
    children.add(child);
    var all = new JsonArray();
    for (var c : children) {
      var o = new JsonObject();
      o.addProperty("name", c.name());
      o.addProperty("pid", c.pid());
      o.addProperty("started", c.started().toString());
      all.add(o);
    }
    Secrets.write(folder.processes(), all.toString(), "rw-------");
  }

  /// The launcher itself, so that a second one sees the first.
  public void recordLauncher() throws IOException {
    record(Child.of("launcher", ProcessHandle.current()));
  }

  public synchronized List<Child> all() {
    return List.copyOf(children);
  }

  public Optional<Child> named(String name) {
    return all().stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public boolean anyServerAlive() {
    return all().stream().anyMatch(c -> !c.name().equals("launcher") && c.alive().isPresent());
  }

  /// Stops what lives, in order, and says so.
  public void stop(Steps steps) {
    for (var name : STOP_ORDER) {
      named(name)
          .filter(c -> c.alive().isPresent())
          .ifPresent(c -> steps.say("stopped %s in %.1f s", name, c.stop(Duration.ofSeconds(40))));
    }
  }
}
