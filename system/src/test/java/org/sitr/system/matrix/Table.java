package org.sitr.system.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitr.system.Project;

/// `docs/access.md`, read as a file: whoever walks it sees nothing inside.
final class Table {

  /// One way to be allowed.
  record Grant(String role, String relation) {}

  /// One route of the API and everybody who may ask there.
  ///
  /// @param path below the address, with `{ref}`, `{id}`, `{n}`
  record Route(String action, String method, String path, List<Grant> grants) {
    /// Where the person stands in the body.
    private static final Set<String> IN_BODY = Set.of("ASSIGN_CASE", "DECLARE_EXCLUSION");

    boolean isAboutAPerson() {
      return path.contains("{ref}") || IN_BODY.contains(action);
    }

    @Override
    public String toString() {
      return action + " " + method + " " + path;
    }
  }

  private Table() {}

  /// Without what only the node itself may do: founding asks for a code, not for an account.
  static List<Route> api() {
    Map<String, Route> routes = new LinkedHashMap<>();
    for (var line : lines()) {
      var cells = line.split("\\|", -1);
      if (cells.length < 9 || !cells[2].contains("/api/") || cells[4].contains("JOB")) continue;
      var where = cells[2].strip().replace("`", "").split(" ", 2);
      routes
          .computeIfAbsent(
              cells[1] + cells[2],
              key -> new Route(cells[1].strip(), where[0], where[1], new ArrayList<>()))
          .grants()
          .add(new Grant(cells[3].strip(), cells[4].strip()));
    }
    return List.copyOf(routes.values());
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Project.here().root().resolve("docs/access.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
