package org.sitr.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tokens that programs send, good and forged.
class BearerTest {
  @TempDir Path folder;
  private House house;

  @BeforeEach
  void build() {
    house = new House(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_token_of_the_realm_lets_its_person_in_with_an_entry() {
    var who = house.bearerTokens.read(FakeKeycloak.sign(good())).orElseThrow();

    assertThat(who.sub()).isEqualTo(FakeKeycloak.AMINA);
    assertThat(who.roles()).containsExactly("PO");
    assertThat(who.steppedUpAt()).isEmpty();
    assertThat(house.signIns.entries).containsExactly("signed in " + FakeKeycloak.AMINA);
  }

  @Test
  void both_algorithms_and_both_kinds_of_header_count() {
    assertIn(FakeKeycloak.sign(good(), JWSAlgorithm.ES256, "JWT"));
    assertIn(FakeKeycloak.sign(good(), JWSAlgorithm.PS256, "at+jwt"));
  }

  @Test
  void the_second_token_of_a_sign_in_is_no_second_entry() {
    var claims = good();

    assertIn(FakeKeycloak.sign(claims));
    assertIn(FakeKeycloak.sign(claims.jwtID("another")));

    assertThat(house.signIns.entries).hasSize(1);
  }

  @Test
  void an_unsigned_token_is_refused() {
    assertRefused(new PlainJWT(good().build()).serialize());
  }

  @Test
  void a_token_signed_with_another_algorithm_is_refused() {
    assertRefused(FakeKeycloak.sign(good(), JWSAlgorithm.RS256, "JWT"));
    assertRefused(FakeKeycloak.sign(good(), JWSAlgorithm.PS512, "JWT"));
  }

  @Test
  void a_public_key_is_no_secret_of_an_hmac() {
    assertRefused(FakeKeycloak.signWithPublicKeyAsSecret(good()));
  }

  @Test
  void a_token_signed_by_a_foreign_key_is_refused() {
    assertRefused(FakeKeycloak.signForeign(good()));
  }

  @Test
  void a_token_of_another_issuer_is_refused() {
    assertRefused(FakeKeycloak.sign(good().issuer("https://elsewhere.example/realms/sitr")));
  }

  @Test
  void a_token_for_another_audience_is_refused() {
    assertRefused(FakeKeycloak.sign(good().audience("account")));
  }

  @Test
  void an_id_token_is_no_bearer_token() {
    assertRefused(FakeKeycloak.sign(house.keycloak.idClaims("n")));
    assertRefused(FakeKeycloak.sign(house.keycloak.idClaims("n").audience("sitr-api")));
  }

  @Test
  void a_logout_token_is_no_bearer_token() {
    var claims = house.keycloak.logoutClaims().audience("sitr-api");

    assertRefused(FakeKeycloak.sign(claims, JWSAlgorithm.PS256, "logout+jwt"));
  }

  @Test
  void an_expired_token_is_refused() {
    assertRefused(
        FakeKeycloak.sign(good().expirationTime(Date.from(Instant.now().minusSeconds(20)))));
  }

  @Test
  void a_token_without_a_persons_session_is_refused() {
    assertRefused(FakeKeycloak.sign(good().claim("sid", null)));
  }

  @Test
  void a_changed_payload_is_refused() {
    var parts = FakeKeycloak.sign(good()).split("\\.");
    var other = FakeKeycloak.sign(good().subject("somebody-else")).split("\\.");

    assertRefused(parts[0] + "." + other[1] + "." + parts[2]);
  }

  @Test
  void no_token_at_all_is_refused() {
    assertRefused("");
    assertRefused("rubbish");
  }

  @Test
  void a_flood_of_unknown_keys_does_not_reach_keycloak() {
    for (var i = 0; i < 50; i++) {
      assertRefused(FakeKeycloak.signWithUnknownKey(good()));
    }

    assertThat(house.keycloak.keyFetches).hasValueLessThanOrEqualTo(2);
  }

  @Test
  void a_flood_of_forged_tokens_does_not_fill_the_log() {
    for (var i = 0; i < 50; i++) {
      house.bearerTokens.read("rubbish");
    }

    assertThat(house.signIns.entries).hasSizeLessThan(20);
  }

  @Test
  void a_token_of_an_ended_session_is_refused() {
    house.signIns.signedOut(
        new SignOut(SignOut.How.BACK_CHANNEL, FakeKeycloak.SID, null, Instant.now()));

    assertRefused(FakeKeycloak.sign(good()));
  }

  @Test
  void nobody_gets_in_while_the_log_is_away() {
    var token = FakeKeycloak.sign(good());
    house.signIns.away = true;

    assertThatThrownBy(() -> house.bearerTokens.read(token)).isInstanceOf(Unavailable.class);
    house.signIns.away = false;
    assertIn(token);
    assertThat(house.signIns.entries).hasSize(1);
  }

  private JWTClaimsSet.Builder good() {
    return house.keycloak.accessClaims();
  }

  private void assertIn(String token) {
    assertThat(house.bearerTokens.read(token)).isPresent();
  }

  private void assertRefused(String token) {
    assertThat(house.bearerTokens.read(token)).isEmpty();
  }
}
