package org.sitr.system.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `sitr-tools` as an outsider runs it: a process of its own that knows files and addresses only.
public final class SitrTools {
  /// How it ended and all it said.
  public record Said(int exit, String text) {}

  private SitrTools() {}

  public static Said run(Stack stack, String... arguments) {
    return run(stack, Map.of(), arguments);
  }

  public static Said run(Stack stack, Map<String, String> environment, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(stack.about().toolsJar());
    command.addAll(List.of(arguments));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      var process = builder.start();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw Stack.interrupted(e);
    }
  }
}
