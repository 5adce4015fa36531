package org.sitr.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class LeasesTest {
  private static EntityManagerFactory unit;
  private final String job = "job-" + UUID.randomUUID();

  @BeforeAll
  static void connect() throws SQLException {
    TestDatabase.prepare();
    unit = TestDatabase.unit(Sample.class);
  }

  @AfterAll
  static void disconnect() {
    unit.close();
  }

  @Test
  void one_node_has_the_lease_until_it_ends() {
    assertThat(take("a", Duration.ofHours(1))).isTrue();
    assertThat(take("b", Duration.ofHours(1))).isFalse();
    assertThat(take("a", Duration.ZERO)).isTrue();
    assertThat(take("b", Duration.ofHours(1))).isTrue();
  }

  @Test
  void
      whoever_asks_for_the_first_lease_at_the_same_moment_as_another_is_told_no_and_not_thrown_at() {
    for (int round = 0; round < 20; round++) {
      var name = job + round;
      var asked =
          Stream.of("a", "b", "c")
              .map(node -> CompletableFuture.supplyAsync(() -> take(name, node)))
              .toList();

      assertThat(asked.stream().map(CompletableFuture::join).filter(yes -> yes)).hasSize(1);
    }
  }

  private static boolean take(String name, String node) {
    return unit.callInTransaction(rows -> new Leases(rows).take(name, node, Duration.ofHours(1)));
  }

  private boolean take(String node, Duration time) {
    return unit.callInTransaction(rows -> new Leases(rows).take(job, node, time));
  }
}
