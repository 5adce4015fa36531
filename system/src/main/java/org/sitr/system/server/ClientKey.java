package org.sitr.system.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.sitr.system.Secrets;

/// The key by which `sitr-web` proves to Keycloak that it is itself (`private_key_jwt`, ES256):
/// made per installation, private half 0400 in the stack's folder, public half in the realm.
record ClientKey(Path file) {
  private static final int COORDINATE_BYTES = 32;

  void make() throws IOException {
    if (Files.exists(file)) {
      return;
    }
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var pair = generator.generateKeyPair();
      var point = ((ECPublicKey) pair.getPublic()).getW();
      var jwk = new JsonObject();
      jwk.addProperty("kty", "EC");
      jwk.addProperty("crv", "P-256");
      jwk.addProperty("use", "sig");
      jwk.addProperty("alg", "ES256");
      jwk.addProperty("kid", Secrets.random(16));
      jwk.addProperty("x", text(point.getAffineX()));
      jwk.addProperty("y", text(point.getAffineY()));
      jwk.addProperty("d", text(((ECPrivateKey) pair.getPrivate()).getS()));
      Secrets.write(file, jwk.toString(), "r--------");
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /// The public half, as a JWK set.
  String publicSet() throws IOException {
    var jwk = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    jwk.remove("d");
    var keys = new JsonArray();
    keys.add(jwk);
    var set = new JsonObject();
    set.add("keys", keys);
    return set.toString();
  }

  /// RFC 7518 §6.2: always the full length of a coordinate.
  private static String text(BigInteger number) {
    var bytes = number.toByteArray();
    var exact = new byte[COORDINATE_BYTES];
    var length = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(bytes, bytes.length - length, exact, COORDINATE_BYTES - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(exact);
  }
}
