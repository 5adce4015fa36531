package org.sitr.system.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitr.system.desk.Http;
import org.sitr.system.desk.Http.Answer;
import org.sitr.system.desk.Keycloak;
import org.sitr.system.desk.Stack;

/// Bearer tokens that Keycloak did not give for us.
@Tag("badinput")
class ForgedTokenTest {
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final Stack stack = Stack.running();
  private final Http http = new Http(stack);
  private final String[] good = stack.token("amina").split("\\.", -1);

  @Test
  void the_token_that_the_others_are_made_from_is_good() {
    assertThat(me(String.join(".", good)).status()).isEqualTo(200);
  }

  @Test
  void a_token_without_signature_is_refused() {
    refused(header(h -> h.addProperty("alg", "none")) + "." + good[1] + ".");
    refused(good[0] + "." + good[1] + ".");
  }

  @Test
  void a_token_signed_with_our_public_key_as_a_secret_is_refused() {
    var signature = URL.encodeToString(new byte[32]);

    refused(header(h -> h.addProperty("alg", "HS256")) + "." + good[1] + "." + signature);
  }

  @Test
  void a_token_of_another_key_is_refused() throws GeneralSecurityException {
    var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    var signed = header(h -> h.addProperty("alg", "RS256")) + "." + good[1];
    signature.update(signed.getBytes(UTF_8));

    refused(signed + "." + URL.encodeToString(signature.sign()));
  }

  @Test
  void a_token_with_changed_claims_is_refused() {
    var salma = stack.account("salma").sub();

    refused(good[0] + "." + claims(c -> c.addProperty("sub", salma)) + "." + good[2]);
    refused(good[0] + "." + claims(c -> c.addProperty("aud", "account")) + "." + good[2]);
    refused(good[0] + "." + claims(c -> c.addProperty("exp", 4_000_000_000L)) + "." + good[2]);
  }

  @Test
  void a_token_of_another_issuer_is_refused() {
    refused(Keycloak.masterToken(stack));
  }

  @Test
  void what_is_no_token_is_refused() {
    refused("x");
    refused("a.b.c");
    refused("e30.e30." + "x".repeat(6_000));
  }

  private Answer me(String token) {
    return http.get(stack.at("/api/me"), token);
  }

  private void refused(String token) {
    var answer = me(token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("www-authenticate")).isNotNull();
    assertThat(answer.text().toLowerCase(Locale.ROOT))
        .doesNotContain("exception")
        .doesNotContain("nimbus")
        .doesNotContain("payara");
  }

  private String header(Consumer<JsonObject> change) {
    return changed(good[0], change);
  }

  private String claims(Consumer<JsonObject> change) {
    return changed(good[1], change);
  }

  private static String changed(String part, Consumer<JsonObject> change) {
    var text = new String(Base64.getUrlDecoder().decode(part), UTF_8);
    var json = JsonParser.parseString(text).getAsJsonObject();
    change.accept(json);
    return URL.encodeToString(json.toString().getBytes(UTF_8));
  }
}
