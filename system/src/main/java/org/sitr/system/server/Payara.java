package org.sitr.system.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.sitr.system.CannotStart;
import org.sitr.system.Folder;
import org.sitr.system.Ports;

/// Payara as our own child, and the EAR in it.
public final class Payara {
  private static final String APPLICATION = "/domain/applications/application";

  private final Folder folder;
  private final Ports ports;
  private final Path home;
  private final Domain domain;
  private final Path log;

  public Payara(Folder folder, Ports ports, Path servers) {
    this.folder = folder;
    this.ports = ports;
    this.home = Archive.PAYARA.home(servers);
    this.domain = new Domain(folder, ports);
    this.log = folder.logs().resolve("payara.log");
  }

  public String administratorPassword() throws IOException {
    return domain.administratorPassword();
  }

  /// Starts it and returns at once; [#await] waits.
  ///
  /// @param settings what the application reads from its environment: everything but secrets
  public Process start(Children children, Map<String, String> settings)
      throws IOException, InterruptedException {
    domain.make(home, driver());
    return children.start("payara", domain.at(), settings, command());
  }

  /// Connector/J as the launcher itself uses it.
  private static Path driver() {
    try {
      var source = com.mysql.cj.jdbc.Driver.class.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Payara's own tool works out the long command line, but does not start anything.
  private List<String> command() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var tool = home.resolve("glassfish/lib/client/appserver-cli.jar").toString();
    var dry =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-jar",
                tool,
                "start-domain",
                "--domaindir",
                folder.payara().toString(),
                "--dry-run",
                "domain1")
            .redirectErrorStream(true);
    dry.environment().put("AS_JAVA", System.getProperty("java.home"));
    var process = dry.start();
    process.getOutputStream().close();
    var lines = new ArrayList<String>();
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().map(String::strip).filter(Payara::isArgument).forEach(lines::add);
    }
    if (process.waitFor() != 0) {
      throw new CannotStart("Payara does not say how to start it: " + String.join("\n", lines));
    }
    return lines;
  }

  private static boolean isArgument(String line) {
    return !line.isEmpty()
        && !line.startsWith("Dump of")
        && !line.startsWith("Command start-domain");
  }

  public void await(Process server) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      Await.until(
          "Payara",
          server,
          log,
          Duration.ofMinutes(10),
          () ->
              http.send(request("/domain").GET().build(), BodyHandlers.discarding()).statusCode()
                  == 200);
    }
  }

  /// Deploys; what was deployed before is taken out first.
  public void deploy(Path ear) throws IOException, InterruptedException {
    undeploy();
    var answer = post(ear);
    if (!isDeployed(answer)) {
      throw new CannotStart("the EAR was not deployed: " + why(answer) + "\nIts log: " + log);
    }
  }

  /// Payara's own replacing removes the files of the one before while it already unpacks the next
  /// into the same folder, and then modules or lists are missing; so we wait until they are gone.
  private void undeploy() throws IOException, InterruptedException {
    var files = domain.at().resolve("applications/sitr");
    if (!Files.exists(files)) {
      return;
    }
    var request = request(APPLICATION + "/sitr").timeout(Duration.ofMinutes(5)).DELETE().build();
    try (var http = HttpClient.newHttpClient()) {
      http.send(request, BodyHandlers.discarding());
    }
    for (var until = Instant.now().plusSeconds(60); Files.exists(files); Thread.sleep(300)) {
      if (Instant.now().isAfter(until)) {
        throw new CannotStart("the application before does not go away: " + files);
      }
    }
  }

  private static boolean isDeployed(HttpResponse<String> answer) {
    return answer.statusCode() == 200 && answer.body().contains("\"exit_code\":\"SUCCESS\"");
  }

  private HttpResponse<String> post(Path ear) throws IOException, InterruptedException {
    var form =
        "id=" + URLEncoder.encode(ear.toString(), StandardCharsets.UTF_8) + "&name=sitr&force=true";
    var request =
        request(APPLICATION)
            .timeout(Duration.ofMinutes(10))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private static String why(HttpResponse<String> answer) {
    try {
      JsonObject whole = JsonParser.parseString(answer.body()).getAsJsonObject();
      return whole
          .get("message")
          .getAsString()
          .lines()
          .filter(line -> !line.strip().startsWith("at "))
          .limit(12)
          .collect(java.util.stream.Collectors.joining("\n"));
    } catch (RuntimeException e) {
      return answer.statusCode() + " " + answer.body();
    }
  }

  private HttpRequest.Builder request(String path) throws IOException {
    var who = "admin:" + administratorPassword();
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + ports.admin() + "/management" + path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "application/json")
        .header("X-Requested-By", "sitr")
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)));
  }
}
