package org.sitr.tools;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitr.security.settings.IllegalSettings;
import org.sitr.security.settings.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says before a node starts what it would say then: every fault, and no value.
@Command(
    name = "check-settings",
    description = "Says every fault of a node's settings at once; run it on the node's host.")
final class CheckSettings implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "settings as NAME=VALUE (sitr.node or SITR_NODE); a later file wins")
  private List<Path> files = List.of();

  @Option(
      names = "--secrets",
      paramLabel = "DIR",
      description = "the server's folder of secrets, one file a setting")
  private @Nullable Path secrets;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec command;

  private final Map<String, String> given = new TreeMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  @Override
  public Integer call() throws IOException {
    for (var file : files) read(file);
    if (secrets != null) readSecrets(secrets);
    var faults = new ArrayList<String>();
    try {
      SettingsReader.read(this::value);
    } catch (IllegalSettings e) {
      faults.addAll(e.faults());
    }
    given.keySet().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> faults.add(name + " is no setting"));
    var out = command.commandLine().getOut();
    faults.forEach(out::println);
    out.println(given.size() + " settings, " + faults.size() + " faults");
    return faults.isEmpty() ? 0 : 1;
  }

  private Optional<String> value(String name) {
    asked.add(plain(name));
    return Optional.ofNullable(given.get(plain(name)));
  }

  private void read(Path file) throws IOException {
    var properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    for (var name : properties.stringPropertyNames()) {
      if (plain(name).startsWith("SITR_")) given.put(plain(name), properties.getProperty(name));
    }
  }

  private void readSecrets(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var name = plain(String.valueOf(file.getFileName()));
        if (name.startsWith("SITR_")) given.put(name, Files.readString(file));
      }
    }
  }

  /// Both spellings of a name are one, as for the server.
  private static String plain(String name) {
    return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
