package org.sitr.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// Whether people can sign in: the application is ready and sends a stranger to Keycloak.
final class Readiness {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Running running;
  private String last = "no answer";

  Readiness(Running running) {
    this.running = running;
  }

  void await() throws InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    try (var http = running.http().build()) {
      while (!isReady(http)) {
        if (Instant.now().isAfter(until)) {
          throw new CannotStart(
              "the application was deployed but does not let anybody sign in (%s); see %s"
                  .formatted(last, running.where().logs().resolve("payara.log")));
        }
        Thread.sleep(300);
      }
    }
  }

  private boolean isReady(HttpClient http) throws InterruptedException {
    try {
      var home = get(http, "/home");
      last = "/home: HTTP " + home.statusCode();
      return home.statusCode() / 100 == 3
          && home.headers().firstValue("Location").orElse("").startsWith(running.realm());
    } catch (IOException e) {
      last = "no answer";
      return false;
    }
  }

  private HttpResponse<Void> get(HttpClient http, String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(running.url() + path))
            .timeout(Duration.ofSeconds(20))
            .header("Accept", "text/html")
            .build();
    return http.send(request, BodyHandlers.discarding());
  }
}
