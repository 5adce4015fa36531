package org.sitr.system;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sitr.system.server.Child;
import org.sitr.system.server.Children;

/// What runs in a folder.
final class Status {
  private final Folder folder;
  private final Children children;

  Status(Folder folder) throws IOException {
    this.folder = folder;
    this.children = Children.recorded(folder);
  }

  boolean isRunning() {
    return children.anyServerAlive();
  }

  /// A line a process: name, number, memory.
  String text() throws IOException {
    var text = new StringBuilder();
    for (var child : children.all()) {
      if (!child.name().equals("launcher")) {
        text.append(line(child)).append('\n');
      }
    }
    if (Files.exists(folder.running())) {
      text.append(isRunning() ? "address   " : "not running; last at ")
          .append(Running.load(folder).url());
    }
    return text.isEmpty() ? "nothing was started in " + folder.root() : text.toString();
  }

  private static String line(Child child) {
    return child
        .alive()
        .map(p ->
            "%-9s process %d, %s"
                .formatted(child.name(), child.pid(), Steps.size(memory(child.pid()))))
        .orElse("%-9s not running".formatted(child.name()));
  }

  /// Resident bytes; 0 where the system does not tell.
  private static long memory(long pid) {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
      return lines
          .filter(l -> l.startsWith("VmRSS:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /// [Running], with `running` and the numbers and memory of the processes.
  String json() throws IOException {
    var json = JsonParser.parseString(Running.load(folder).json()).getAsJsonObject();
    json.addProperty("running", isRunning());
    var processes = new JsonObject();
    var memory = new JsonObject();
    for (var child : children.all()) {
      if (child.alive().isPresent()) {
        processes.addProperty(child.name(), child.pid());
        memory.addProperty(child.name(), memory(child.pid()));
      }
    }
    json.add("processes", processes);
    json.add("residentBytes", memory);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json);
  }
}
