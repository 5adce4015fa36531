package org.sitr.system.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Plain HTTP to the running Sitr: redirects not followed, no cookies, our authority trusted.
public final class Http {
  private final HttpClient client;

  /// What came back; header names in lower case.
  public record Answer(int status, Map<String, List<String>> headers, byte[] body, Duration took) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public @Nullable String header(String name) {
      var values = headers.get(name);
      return values == null ? null : String.join(", ", values);
    }

    @Override
    public String toString() {
      return status + " " + text();
    }
  }

  public Http(Stack stack) {
    this(stack.about().http());
  }

  Http(HttpClient.Builder builder) {
    client = builder.version(HttpClient.Version.HTTP_1_1).build();
  }

  public Answer get(URI address, @Nullable String token) {
    return send(request(address, token).GET().build());
  }

  public Answer send(String method, URI address, @Nullable String token, String json) {
    var body = HttpRequest.BodyPublishers.ofString(json);
    var request = request(address, token).method(method, body);
    return send(request.header("Content-Type", "application/json").build());
  }

  public static HttpRequest.Builder request(URI address, @Nullable String token) {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  public Answer send(HttpRequest request) {
    try {
      var began = System.nanoTime();
      var got = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      var took = Duration.ofNanos(System.nanoTime() - began);
      return new Answer(got.statusCode(), headers(got), got.body(), took);
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), e);
    } catch (InterruptedException e) {
      throw Stack.interrupted(e);
    }
  }

  private static Map<String, List<String>> headers(HttpResponse<?> got) {
    var headers = new TreeMap<String, List<String>>();
    got.headers().map().forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all));
    return headers;
  }
}
