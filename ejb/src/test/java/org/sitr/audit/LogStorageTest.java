package org.sitr.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;

/// The appender on the real database: what it promises while all is well, and while two write at
/// once.
@Tag("storage")
class LogStorageTest {
  @TempDir Path notes;
  private LogNodes nodes;

  @BeforeEach
  void empty() {
    LogDatabase.fresh();
    nodes = new LogNodes(notes);
  }

  @AfterEach
  void stop() {
    nodes.close();
  }

  @Test
  void an_entry_is_in_the_table_under_a_signed_head_when_append_returns() {
    long index = nodes.start("a").append(LogNodes.read(1), null);

    assertThat(index).isEqualTo(1);
    assertThat(nodes.verify()).isEmpty();
    assertThat(nodes.reader().entry(1).orElseThrow().entry().action()).isEqualTo("OPEN_PERSON");
  }

  @Test
  void a_boot_begins_with_start_and_ends_with_stop() {
    Appender a = nodes.start("a");
    a.append(LogNodes.read(1), null);
    a.close();

    assertThat(nodes.actions()).containsExactly("NODE_START", "OPEN_PERSON", "NODE_STOP");
    assertThat(nodes.reader().state().nodes())
        .extracting(LogState.Node::stopped)
        .containsExactly(true);
  }

  @Test
  void two_nodes_with_many_clients_make_one_order_without_gap_or_double()
      throws InterruptedException {
    Set<Long> indexes = new ConcurrentSkipListSet<>();
    List<Thread> clients = new ArrayList<>();
    for (Appender node : List.of(nodes.start("a"), nodes.start("b"))) {
      for (int i = 0; i < 16; i++) {
        clients.add(
            Thread.ofVirtual()
                .start(() -> {
                  for (int n = 0; n < 20; n++) {
                    indexes.add(
                        node.append(
                            LogNodes.read(n),
                            new Beside(UUID.randomUUID(), Beside.AUDIT, new byte[40])));
                  }
                }));
      }
    }
    for (Thread client : clients) {
      client.join();
    }

    assertThat(indexes).hasSize(640);
    assertThat(nodes.verify()).isEmpty();
    assertThat(nodes.actions()).hasSize(642);
  }

  @Test
  void a_node_that_died_is_named_by_its_next_start() {
    nodes.start("a").append(LogNodes.read(1), null);
    nodes.kill("a");

    nodes.start("a").append(LogNodes.read(2), null);

    assertThat(nodes.verify()).isEmpty();
    Logged start = nodes.reader().entry(2).orElseThrow();
    assertThat(start.entry().isSystem(Entry.NODE_START)).isTrue();
    assertThat(nodes.reader().detail(start, null).orElseThrow().words().get("ended"))
        .containsExactly(new Alias(nodes.reader().entry(0).orElseThrow().entry().boot()).hex());
  }

  @Test
  void a_clock_set_back_makes_an_entry_and_no_time_goes_back() {
    Appender a = nodes.start("a");
    a.append(LogNodes.read(1), null);
    nodes.clock.set(nodes.clock.instant().minus(Duration.ofHours(1)));
    a.append(LogNodes.read(2), null);

    assertThat(nodes.actions())
        .containsExactly("NODE_START", "OPEN_PERSON", "CLOCK_STEP", "OPEN_PERSON");
    assertThat(nodes.verify()).isEmpty();
  }

  @Test
  void an_auditor_finds_entries_by_alias_actor_and_time_newest_first_over_pages() {
    Appender a = nodes.start("a");
    for (int i = 0; i < 25; i++) {
      a.append(LogNodes.read(i % 5), null);
    }
    LogReader reader = nodes.reader();

    LogQuery about = LogQuery.ALL.about(Set.of(LogNodes.person(3)));
    LogPage first = reader.entries(about, Long.MAX_VALUE, 3);
    LogPage second = reader.entries(about, first.next() == null ? 0 : first.next(), 3);

    assertThat(first.entries()).extracting(Logged::index).containsExactly(24L, 19L, 14L);
    assertThat(second.entries()).extracting(Logged::index).containsExactly(9L, 4L);
    assertThat(second.next()).isNull();
    assertThat(reader.entries(LogQuery.ALL.by(LogNodes.OFFICER), Long.MAX_VALUE, 100).entries())
        .hasSize(25);
    assertThat(
            reader
                .entries(LogQuery.ALL.between(null, Instant.EPOCH), Long.MAX_VALUE, 100)
                .entries())
        .isEmpty();
    assertThat(
            reader
                .entries(LogQuery.ALL.between(Instant.EPOCH, null), Long.MAX_VALUE, 100)
                .entries())
        .hasSize(26);
  }

  @Test
  void an_auditor_reads_from_the_oldest_on_over_pages() {
    Appender a = nodes.start("a");
    for (int i = 0; i < 25; i++) {
      a.append(LogNodes.read(i % 5), null);
    }
    LogReader reader = nodes.reader();

    LogQuery about = LogQuery.ALL.about(Set.of(LogNodes.person(3)));
    LogPage first = reader.entries(about, -1, true, 3);
    LogPage second = reader.entries(about, first.next() == null ? 99 : first.next(), true, 3);

    assertThat(first.entries()).extracting(Logged::index).containsExactly(4L, 9L, 14L);
    assertThat(second.entries()).extracting(Logged::index).containsExactly(19L, 24L);
    assertThat(second.next()).isNull();
  }

  @Test
  void days_count_what_was_allowed_and_what_was_refused() {
    Appender a = nodes.start("a");
    a.append(LogNodes.read(1), null);
    a.append(
        new Draft(
            Kind.DENIED,
            "OPEN_PERSON",
            Outcome.REFUSED,
            LogNodes.OFFICER,
            null,
            null,
            UUID.randomUUID(),
            null,
            List.of()),
        null);
    LocalDate today = LocalDate.ofInstant(nodes.clock.instant(), ZoneOffset.UTC);

    assertThat(nodes.reader().days(today.minusDays(1), today))
        .containsExactly(new DayCount(today.minusDays(1), 0, 0), new DayCount(today, 1, 1));
  }

  @Test
  void what_can_be_no_entry_is_refused_to_its_author() {
    Appender a = nodes.start("a");
    Draft wrong =
        new Draft(
            Kind.WRITE,
            "CHANGE_CONTACT",
            Outcome.MADE,
            LogNodes.OFFICER,
            LogNodes.person(1),
            null,
            UUID.randomUUID(),
            null,
            List.of());

    assertThatThrownBy(() -> a.append(wrong, null)).isInstanceOf(IllegalArgumentException.class);
    assertThat(a.append(LogNodes.read(1), null)).isEqualTo(1);
  }

  @Test
  void checkpoint_tiles_and_bundles_are_those_of_the_log() {
    Appender a = nodes.start("a");
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int n = i;
      clients.add(Thread.ofVirtual().start(() -> a.append(LogNodes.read(n), null)));
    }
    clients.forEach(LogStorageTest::join);

    assertThat(nodes.verify()).isEmpty();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
