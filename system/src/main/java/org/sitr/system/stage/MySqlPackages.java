package org.sitr.system.stage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sitr.system.CannotStart;
import org.sitr.system.Steps;

/// MySQL 9.7, the reference database, from Debian's own packages and without root: fetched with a
/// private state of apt (what a package needs comes from its Depends, checked by Debian's
/// signatures) and unpacked into a folder, where the programs run with the libraries beside them.
/// Nothing is installed.
record MySqlPackages(Path folder, Steps steps) {
  private static final Pattern MIRROR = Pattern.compile("https?://[^\\s\\]]+/debian/?(?=\\s|$)");
  private static final String KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg";

  Path root() {
    return folder.resolve("root");
  }

  void bring() throws IOException, InterruptedException {
    var done = folder.resolve(".unpacked");
    if (Files.exists(done)) {
      return;
    }
    if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      throw new CannotStart("the storage tests fetch MySQL 9.7 by apt-get; here is none");
    }
    var began = Instant.now();
    prepare();
    apt("-q", "update");
    apt("-q", "-y", "--download-only", "--no-install-recommends", "install", "mysql-server-core");
    var bytes = unpack();
    Files.createFile(done);
    steps.say("MySQL: %s in %.1f s", Steps.size(bytes), Steps.secondsSince(began));
  }

  private void prepare() throws IOException {
    for (var part : List.of("state/lists/partial", "cache/archives/partial", "root")) {
      Files.createDirectories(folder.resolve(part));
    }
    Files.write(folder.resolve("state/status"), new byte[0]); // as if nothing were installed
    Files.writeString(
        folder.resolve("sources.list"),
        "deb [signed-by=%s] %s sid main%n".formatted(KEYS, mirror()));
    Files.writeString(
        folder.resolve("apt.conf"),
        """
        Dir::State "%1$s/state";
        Dir::State::status "%1$s/state/status";
        Dir::Cache "%1$s/cache";
        Dir::Etc::SourceList "%1$s/sources.list";
        Dir::Etc::SourceParts "-";
        APT::Sandbox::User "";
        Debug::NoLocking "true";
        """
            .formatted(folder));
  }

  /// The mirror that this machine uses anyway.
  private static String mirror() throws IOException {
    for (var place : List.of("/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list")) {
      if (Files.exists(Path.of(place))) {
        var found =
            Files.readAllLines(Path.of(place)).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> MIRROR.matcher(line).results().map(MatchResult::group))
                .findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new IOException("the lists of apt name no mirror of Debian");
  }

  private void apt(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(List.of("apt-get"));
    command.addAll(List.of(arguments));
    run(command);
  }

  private long unpack() throws IOException, InterruptedException {
    var bytes = 0L;
    try (var packages = Files.newDirectoryStream(folder.resolve("cache/archives"), "*.deb")) {
      for (var one : packages) {
        bytes += Files.size(one);
        run(List.of("dpkg", "-x", one.toString(), root().toString()));
      }
    }
    return bytes;
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    var log = folder.resolve("fetch.log");
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("APT_CONFIG", folder.resolve("apt.conf").toString());
    if (builder.start().waitFor() != 0) {
      throw new CannotStart(String.join(" ", command) + " failed, see " + log);
    }
  }
}
