package org.sitr.security.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A realm on this machine: it publishes itself and its keys and answers as it is told.
final class FakeKeycloak implements AutoCloseable {
  static final String AMINA = "0b2f4f2e-6f0e-4d53-9f25-6f6a1c0d0001";
  static final String SID = "s-1";
  private static final RSAKey RSA = rsa("rsa-1");
  static final RSAKey FOREIGN = rsa("rsa-1");
  private static final ECKey EC = ec("ec-1");

  final AtomicInteger keyFetches = new AtomicInteger();
  final List<String> tokenRequests = Collections.synchronizedList(new ArrayList<>());
  volatile int tokenStatus = 200;
  volatile String tokenAnswer = "{}";
  private final HttpServer server;

  FakeKeycloak() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/realms/sitr/.well-known/openid-configuration", e -> say(e, 200, about()));
    server.createContext(
        "/certs",
        e -> {
          keyFetches.incrementAndGet();
          say(e, 200, new JWKSet(List.of(RSA, EC)).toString());
        });
    server.createContext(
        "/token",
        e -> {
          tokenRequests.add(new String(e.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          say(e, tokenStatus, tokenAnswer);
        });
    server.start();
  }

  Realm realm(Path folder) {
    try {
      var file = folder.resolve("client.jwk");
      Files.writeString(file, EC.toJSONString());
      return new Realm(issuer(), "sitr-web", file, "sitr-api", URI.create("https://sitr.example"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  URI issuer() {
    return URI.create(address() + "/realms/sitr");
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// What a good id token says, before a test spoils it.
  JWTClaimsSet.Builder idClaims(String nonce) {
    return person().audience("sitr-web").claim("typ", "ID").claim("nonce", nonce);
  }

  /// What a good access token says.
  JWTClaimsSet.Builder accessClaims() {
    return person().audience(List.of("sitr-api", "account")).claim("typ", "Bearer");
  }

  /// What a good logout token says.
  JWTClaimsSet.Builder logoutClaims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer().toString())
        .audience("sitr-web")
        .subject(AMINA)
        .claim("sid", SID)
        .claim("typ", "Logout")
        .jwtID(UUID.randomUUID().toString())
        .issueTime(new Date())
        .expirationTime(Date.from(Instant.now().plusSeconds(120)))
        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
  }

  private JWTClaimsSet.Builder person() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer().toString())
        .subject(AMINA)
        .claim("sid", SID)
        .claim("acr", "pwd")
        .claim("auth_time", now.getEpochSecond())
        .claim("name", "Amina Test")
        .claim("groups", List.of("PO"))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)));
  }

  /// What the token endpoint answers from now on.
  void grant(JWTClaimsSet.Builder idToken) {
    tokenStatus = 200;
    tokenAnswer =
        """
        {"access_token":"a","token_type":"Bearer","expires_in":60,"refresh_token":"r%s",
         "id_token":"%s","scope":"openid"}\
        """
            .formatted(UUID.randomUUID(), sign(idToken));
  }

  void refuse() {
    tokenStatus = 400;
    tokenAnswer = "{\"error\":\"invalid_grant\"}";
  }

  static String sign(JWTClaimsSet.Builder claims) {
    return sign(claims, JWSAlgorithm.PS256, "JWT");
  }

  static String sign(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String type) {
    var isEc = algorithm.equals(JWSAlgorithm.ES256);
    var header =
        new JWSHeader.Builder(algorithm)
            .keyID(isEc ? "ec-1" : "rsa-1")
            .type(new JOSEObjectType(type));
    return seal(claims, header, isEc ? signer(EC) : signer(RSA));
  }

  static String signForeign(JWTClaimsSet.Builder claims) {
    return seal(claims, new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("rsa-1"), signer(FOREIGN));
  }

  static String signWithUnknownKey(JWTClaimsSet.Builder claims) {
    var header = new JWSHeader.Builder(JWSAlgorithm.PS256).keyID(UUID.randomUUID().toString());
    return seal(claims, header, signer(FOREIGN));
  }

  /// The oldest trick: the public key as the secret of an HMAC.
  static String signWithPublicKeyAsSecret(JWTClaimsSet.Builder claims) {
    try {
      var secret = RSA.toRSAPublicKey().getEncoded();
      var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1");
      return seal(claims, header, new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String seal(
      JWTClaimsSet.Builder claims, JWSHeader.Builder header, JWSSigner signer) {
    try {
      var token = new SignedJWT(header.build(), claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(ECKey key) {
    try {
      return new ECDSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String about() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%2$s/auth","token_endpoint":"%2$s/token",
     "jwks_uri":"%2$s/certs","end_session_endpoint":"%2$s/logout",
     "subject_types_supported":["public"],"response_types_supported":["code"],
     "id_token_signing_alg_values_supported":["PS256","ES256"]}\
    """
        .formatted(issuer(), address());
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
