package org.sitr.tools;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// A Sitr server as a tool speaks to it: one authority to trust, a token where one is needed, no
/// redirects, answers of limited size.
final class Https implements AutoCloseable {
  private static final int MOST_BYTES = 32 << 20;

  private final HttpClient client;
  private final String base;
  private final String token;

  /// @param ca PEM; null: Java's own authorities
  /// @throws IOException the file holds no certificate, or the address is not https
  Https(String base, @Nullable Path ca, String token) throws IOException {
    if (!base.startsWith("https://")) {
      throw new IOException("an address must begin with https://");
    }
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    this.token = token;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER);
    this.client = (ca == null ? builder : builder.sslContext(trusting(ca))).build();
  }

  /// @throws IOException with the status, where it is not 200
  byte[] get(String path, boolean withToken) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60)).GET();
    if (withToken) {
      request.header("Authorization", "Bearer " + token);
    }
    return answer(path, request.build());
  }

  /// Sends JSON, without a token.
  ///
  /// @throws IOException with the status, where it is not 200
  byte[] post(String path, byte[] json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json))
            .build();
    return answer(path, request);
  }

  private byte[] answer(String path, HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException(path + ": status " + response.statusCode());
      }
      byte[] bytes = body.readNBytes(MOST_BYTES);
      if (bytes.length == MOST_BYTES) {
        throw new IOException(path + ": answer too long");
      }
      return bytes;
    }
  }

  private static SSLContext trusting(Path ca) throws IOException {
    try (InputStream in = Files.newInputStream(ca)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int n = 0;
      for (Certificate c : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("ca" + n++, c);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("no certificate in " + ca, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
