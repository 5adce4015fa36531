package org.sitr.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Keycloak says when a session ends, and what somebody else could say in its name.
class LogoutTokensTest {
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
  void a_logout_token_ends_its_session() {
    assertThat(house.signOuts.backChannel(signed(good()))).isEqualTo(200);

    var end = house.signIns.ends.getFirst();
    assertThat(end.how()).isEqualTo(SignOut.How.BACK_CHANNEL);
    assertThat(end.sid()).isEqualTo(FakeKeycloak.SID);
  }

  @Test
  void without_a_session_all_of_the_persons_sessions_end() {
    house.signOuts.backChannel(signed(good().claim("sid", null)));

    assertThat(house.signIns.isRevoked("any", FakeKeycloak.AMINA, Instant.now().minusSeconds(9)))
        .isTrue();
  }

  @Test
  void a_replayed_logout_token_is_refused() {
    var token = signed(good());

    assertThat(house.signOuts.backChannel(token)).isEqualTo(200);
    assertThat(house.signOuts.backChannel(token)).isEqualTo(400);
    assertThat(house.signIns.ends).hasSize(1);
  }

  @Test
  void an_id_token_ends_nothing() {
    assertRefused(FakeKeycloak.sign(house.keycloak.idClaims("n")));
    assertRefused(signed(house.keycloak.idClaims("n")));
  }

  @Test
  void a_logout_token_must_hold_in_everything() {
    assertRefused(new PlainJWT(good().build()).serialize());
    assertRefused(FakeKeycloak.signForeign(good()));
    assertRefused(FakeKeycloak.sign(good(), JWSAlgorithm.PS256, "JWT"));
    assertRefused(FakeKeycloak.sign(good(), JWSAlgorithm.RS256, "logout+jwt"));
    assertRefused(signed(good().issuer("https://elsewhere.example")));
    assertRefused(signed(good().audience("another-client")));
    assertRefused(signed(good().claim("nonce", "n")));
    assertRefused(signed(good().claim("events", Map.of())));
    assertRefused(signed(good().jwtID(null)));
    assertRefused(signed(good().subject(null).claim("sid", null)));
    assertRefused(signed(good().issueTime(Date.from(Instant.now().minusSeconds(300)))));
    assertRefused(signed(good().expirationTime(Date.from(Instant.now().minusSeconds(100)))));
    assertThat(house.signIns.ends).isEmpty();
  }

  @Test
  void while_the_log_is_away_keycloak_is_told_so() {
    house.signIns.away = true;

    assertThat(house.signOuts.backChannel(signed(good()))).isEqualTo(503);
  }

  private JWTClaimsSet.Builder good() {
    return house.keycloak.logoutClaims();
  }

  private static String signed(JWTClaimsSet.Builder claims) {
    return FakeKeycloak.sign(claims, JWSAlgorithm.PS256, "logout+jwt");
  }

  private void assertRefused(String token) {
    assertThat(house.signOuts.backChannel(token)).isEqualTo(400);
  }
}
