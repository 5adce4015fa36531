package org.sitr.tools;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Founds an installation: names the first two supervisors with the one-time code that the node
/// wrote, and keeps the sheet that verifiers of the log trust.
@Command(name = "found", description = "Names the first two supervisors, once.")
final class Found implements Callable<Integer> {
  @Option(names = "--url", required = true, description = "where Sitr is, https://…")
  @SuppressWarnings("NullAway.Init")
  private String url;

  @Option(names = "--ca", paramLabel = "FILE", description = "authority to trust, PEM")
  private @Nullable Path ca;

  @Option(
      names = "--code-file",
      required = true,
      paramLabel = "FILE",
      description = "the one-time code")
  @SuppressWarnings("NullAway.Init")
  private Path codeFile;

  @Option(
      names = "--supervisor",
      required = true,
      paramLabel = "SUB:NAME:UNIT",
      description = "account id in Keycloak, name, unit; given twice")
  @SuppressWarnings("NullAway.Init")
  private List<String> supervisors;

  @Option(
      names = "--sheet",
      required = true,
      paramLabel = "FILE",
      description = "where to write the sheet")
  @SuppressWarnings("NullAway.Init")
  private Path sheet;

  @Override
  public Integer call() throws Exception {
    var code = Files.readString(codeFile).strip();
    var named = supervisors.stream().map(Found::json).collect(Collectors.joining(","));
    var body = "{\"code\":" + quoted(code) + ",\"supervisors\":[" + named + "]}";
    try (Https server = new Https(url, ca, "")) {
      Files.write(sheet, server.post("/api/found", body.getBytes(StandardCharsets.UTF_8)));
    }
    return 0;
  }

  static String json(String supervisor) {
    var parts = supervisor.split(":", -1);
    if (parts.length != 3) throw new IllegalArgumentException("a supervisor is SUB:NAME:UNIT");
    return "{\"sub\":%s,\"name\":%s,\"unit\":%s}"
        .formatted(quoted(parts[0]), quoted(parts[1]), quoted(parts[2]));
  }

  private static String quoted(String text) {
    if (text.chars().anyMatch(c -> c < 0x20))
      throw new IllegalArgumentException("control character");
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
