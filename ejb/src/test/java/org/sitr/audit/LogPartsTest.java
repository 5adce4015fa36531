package org.sitr.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the appender is made of, without a database.
class LogPartsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;

  @Test
  void a_detail_is_read_as_it_was_written_whatever_was_typed() {
    var words =
        new TreeMap<String, List<String>>(
            Map.of(
                "reason",
                List.of("a \"quoted\\ line\nand \u202Eturned round\u202C", "مريم"),
                "fields",
                List.of()));

    byte[] text = DetailText.write(words);

    assertThat(DetailText.read(text)).isEqualTo(words);
    assertThat(new String(text, StandardCharsets.UTF_8))
        .contains("\\u202e")
        .doesNotContain("\u202E");
  }

  @Test
  void a_detail_of_another_shape_is_refused_without_its_words() {
    for (String wrong :
        List.of("", "{", "{}x", "{\"a\":\"b\"}", "{\"a\":[\"b\"],}", "[]", "{\"a\":[1]}")) {
      assertThatThrownBy(() -> DetailText.read(wrong.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("not a detail");
    }
  }

  @Test
  void the_newer_of_two_notes_is_read() {
    Path file = folder.resolve("note");
    try (LocalNote note = new LocalNote(file)) {
      note.write(5, new byte[32]);
      note.write(6, new byte[32]);
      note.write(9, new byte[32]);
    }

    try (LocalNote again = new LocalNote(file)) {
      assertThat(again.read().map(LocalNote.Seen::size)).contains(9L);
    }
  }

  @Test
  void a_note_torn_by_a_crash_leaves_the_one_before() throws Exception {
    Path file = folder.resolve("note");
    try (LocalNote note = new LocalNote(file)) {
      note.write(5, new byte[32]);
      note.write(6, new byte[32]);
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[180] = '?';
    Files.write(file, bytes);

    try (LocalNote again = new LocalNote(file)) {
      assertThat(again.read().map(LocalNote.Seen::size)).contains(5L);
    }
  }

  @Test
  void time_never_goes_back_and_a_step_of_the_clock_is_told_once() {
    var wall = new AtomicReference<>(NOON);
    var nanos = new AtomicLong();
    NodeClock clock = new NodeClock(wall::get, nanos::get);
    assertThat(clock.step(NOON)).isEmpty();

    wall.set(NOON.minusSeconds(3600));
    nanos.addAndGet(Duration.ofMillis(10).toNanos());

    assertThat(clock.step(NOON)).isEqualTo(Optional.of("-3600.010"));
    assertThat(clock.step(NOON)).isEmpty();
    assertThat(clock.time(NOON)).isEqualTo(NOON);
  }

  @Test
  void a_clock_that_only_runs_makes_no_step() {
    var wall = new AtomicReference<>(NOON);
    var nanos = new AtomicLong();
    NodeClock clock = new NodeClock(wall::get, nanos::get);

    wall.set(NOON.plusSeconds(300));
    nanos.addAndGet(Duration.ofSeconds(299).toNanos());

    assertThat(clock.step(NOON)).isEmpty();
    assertThat(clock.heartbeatIsDue()).isTrue();
  }
}
