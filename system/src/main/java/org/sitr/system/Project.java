package org.sitr.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The checkout that this launcher belongs to: where its build, its operator's files and its
/// servers lie.
public record Project(Path root) {
  /// The one `./sitr` names, else the nearest folder above that holds the script (tests run in a
  /// module's folder).
  public static Project here() {
    var named = Optional.ofNullable(System.getProperty("sitr.project")).map(Path::of);
    var at = named.orElse(Path.of("")).toAbsolutePath();
    for (var folder = at; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("sitr")) && Files.exists(folder.resolve("ear/pom.xml"))) {
        return new Project(folder);
      }
    }
    throw new CannotStart("no checkout of Sitr at or above " + at);
  }

  public Path operator() {
    return root.resolve("ear/src/main/operator");
  }

  public Path ear() {
    return root.resolve("ear/target/sitr.ear");
  }

  public Path tools() {
    return root.resolve("tools/target/sitr-tools.jar");
  }

  /// Unpacked servers, shared by the stacks of one checkout, or of several where `SITR_SERVERS`
  /// names a folder.
  public Path servers() {
    return Optional.ofNullable(System.getenv("SITR_SERVERS"))
        .map(Path::of)
        .orElse(root.resolve(".sitr/servers"))
        .toAbsolutePath();
  }

  /// The folder of the demo.
  public Folder demo() {
    return new Folder(root.resolve(".sitr/demo"));
  }

  /// The folder of the tests, which run beside a demo.
  public Folder test() {
    return new Folder(root.resolve(".sitr/test"));
  }
}
