package org.sitr.system.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Keycloak;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.Stack;

/// What holds a minute after a sign-in, when the access token is over. It mostly waits, so it does
/// beside the others, with accounts of its own.
@Tag("signin")
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MinuteLaterTest {
  private static final Duration ACCESS_TOKEN_LIFE = Duration.ofSeconds(60);

  private final Keycloak keycloak = new Keycloak(Stack.running());
  private final Desk idle = Desk.of("omar", Lang.EN);
  private final Desk locked = Desk.of("lena", Lang.EN);
  private Instant began = Instant.MAX;

  @BeforeAll
  void lock() {
    keycloak.enabled("lena", false);
    began = Instant.now();
  }

  @AfterAll
  void unlock() {
    keycloak.enabled("lena", true);
    idle.close();
    locked.close();
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void parallel_requests_after_the_access_token_ended_all_succeed() throws InterruptedException {
    waitUntil(began.plus(ACCESS_TOKEN_LIFE).plusSeconds(2));

    var statuses =
        idle.page()
            .evaluate(
                "() => Promise.all(Array.from({length: 12}, () => fetch('/help').then(r => r.status)))");

    assertThat((List<?>) statuses).hasSize(12).allMatch(status -> status.equals(200));
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void a_locked_account_is_out_within_a_minute() throws InterruptedException {
    waitUntil(began.plus(ACCESS_TOKEN_LIFE));

    assertThat(locked.isOut()).isTrue();
  }

  private static void waitUntil(Instant when) throws InterruptedException {
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), when).toMillis()));
  }
}
