package org.sitr.system.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// Plain HTTP to the running Sitr, redirects not followed, trusting its one certificate.
public final class Http {
  private final HttpClient client;

  /// What came back. Header names in lower case.
  public record Answer(int status, Map<String, List<String>> headers, byte[] body, Duration took) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public @Nullable String header(String name) {
      var values = headers.get(name);
      return values == null ? null : String.join(", ", values);
    }
  }

  public Http(Stack stack) {
    client =
        HttpClient.newBuilder()
            .sslContext(trusting(stack.caFile()))
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  public Answer get(URI address, @Nullable String token) {
    return send(request(address, token).GET().build());
  }

  public Answer send(String method, URI address, @Nullable String token, String json) {
    var body = HttpRequest.BodyPublishers.ofString(json);
    var request =
        request(address, token).method(method, body).header("Content-Type", "application/json");
    return send(request.build());
  }

  public static HttpRequest.Builder request(URI address, @Nullable String token) {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  public Answer send(HttpRequest request) {
    try {
      var began = System.nanoTime();
      var got = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      var headers = new TreeMap<String, List<String>>();
      got.headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
      return new Answer(
          got.statusCode(), headers, got.body(), Duration.ofNanos(System.nanoTime() - began));
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext trusting(Path ca) {
    try (InputStream in = Files.newInputStream(ca)) {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      var n = 0;
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in))
        store.setCertificateEntry("ca" + n++, certificate);
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
