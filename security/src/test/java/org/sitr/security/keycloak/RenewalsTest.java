package org.sitr.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a session stands: as long as Keycloak says so.
class RenewalsTest {
  private static final Instant START = Instant.now();
  private static final Instant DUE = START.plusSeconds(60);

  @TempDir Path folder;
  private House house;
  private WebSession session;

  @BeforeEach
  void build() throws ParseException {
    house = new House(folder);
    var token = FakeKeycloak.sign(house.keycloak.idClaims("n").claim("acr", "mfa"));
    var who = house.idTokens.read(JWTParser.parse(token), null).orElseThrow();
    var renewAt = Renewals.renewAt(Duration.ofSeconds(60), START);
    session =
        new WebSession(new WebSession.State(who, token, new RefreshToken("r"), renewAt, START));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void before_the_access_token_ends_keycloak_is_not_asked() {
    assertThat(house.renewals.current(session, START.plusSeconds(50))).isPresent();
    assertThat(house.keycloak.tokenRequests).isEmpty();
  }

  @Test
  void parallel_requests_after_its_end_ask_once() throws Exception {
    house.keycloak.grant(house.keycloak.idClaims("n"));

    try (var threads = Executors.newFixedThreadPool(12)) {
      Callable<Boolean> request = () -> house.renewals.current(session, DUE).isPresent();
      var all = threads.invokeAll(Stream.generate(() -> request).limit(12).toList());

      assertThat(results(all)).containsOnly(true);
    }
    assertThat(house.keycloak.tokenRequests).hasSize(1);
  }

  @Test
  void a_renewal_brings_new_roles_and_keeps_how_one_signed_in() {
    house.keycloak.grant(house.keycloak.idClaims("n").claim("groups", List.of("SUP")));

    var who = house.renewals.current(session, DUE).orElseThrow();

    assertThat(who.roles()).containsExactly("SUP");
    assertThat(who.steppedUpAt()).isPresent();
  }

  @Test
  void a_refused_renewal_ends_the_session_at_once() {
    house.keycloak.refuse();

    assertThat(house.renewals.current(session, DUE)).isEmpty();
    assertThat(house.renewals.current(session, DUE)).isEmpty();
    assertThat(house.keycloak.tokenRequests).hasSize(1);
    assertThat(house.signIns.entries).containsExactly("signed out NOT_RENEWED");
  }

  @Test
  void an_unanswered_renewal_keeps_the_session_five_minutes() {
    house.keycloak.tokenStatus = 503;

    assertThat(house.renewals.current(session, DUE)).isPresent();
    assertThat(house.renewals.current(session, START.plusSeconds(299))).isPresent();
    assertThat(house.renewals.current(session, START.plusSeconds(306))).isEmpty();
  }

  @Test
  void while_keycloak_is_silent_it_is_not_asked_on_every_request() {
    house.keycloak.tokenStatus = 503;

    for (var i = 0; i < 10; i++) {
      assertThat(house.renewals.current(session, DUE.plusMillis(i))).isPresent();
    }

    assertThat(house.keycloak.tokenRequests).hasSize(1);
  }

  @Test
  void a_session_goes_on_when_keycloak_is_back() {
    house.keycloak.tokenStatus = 503;
    house.renewals.current(session, DUE);
    house.keycloak.grant(house.keycloak.idClaims("n"));

    assertThat(house.renewals.current(session, START.plusSeconds(120))).isPresent();
    house.keycloak.tokenStatus = 503;
    assertThat(house.renewals.current(session, START.plusSeconds(400))).isPresent();
  }

  @Test
  void a_renewal_for_somebody_else_or_another_session_ends_it() {
    house.keycloak.grant(house.keycloak.idClaims("n").subject("karim"));
    assertThat(house.renewals.current(session, DUE)).isEmpty();
  }

  private static List<Boolean> results(List<Future<Boolean>> all)
      throws ExecutionException, InterruptedException {
    var results = new java.util.ArrayList<Boolean>();
    for (var one : all) {
      results.add(one.get());
    }
    return results;
  }
}
