package org.sitr.security.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitr.security.integrity.Chapter.Listed;

class ManifestTest {
  private static final Sha256 SOME = Sha256.of(new byte[] {1});

  @Test
  void rows_come_in_the_order_of_their_bytes_whatever_order_they_are_given_in() {
    var rows = new ArrayList<Listed>();
    for (long high : new long[] {-1, 0, 1, Long.MIN_VALUE, Long.MAX_VALUE})
      for (long low : new long[] {-1, 0}) rows.add(new Listed(new UUID(high, low), 1, SOME));
    var one = Chapter.of("identity", rows);
    long seed = System.nanoTime();

    Collections.shuffle(rows, new Random(seed));

    assertThat(Chapter.of("identity", rows)).as("seed %d", seed).isEqualTo(one);
    assertThat(one.getFirst().rows().getFirst().id()).isEqualTo(new UUID(0, 0));
    assertThat(one.getFirst().rows().getLast().id()).isEqualTo(new UUID(-1, -1));
  }

  @Test
  void a_chapter_ends_after_512_rows() {
    var rows = new ArrayList<Listed>();
    for (int i = 0; i < 1025; i++) rows.add(new Listed(new UUID(0, i), 1, SOME));

    assertThat(Chapter.of("part", rows))
        .extracting(chapter -> chapter.name() + " " + chapter.rows().size())
        .containsExactly("part 512", "part.2 512", "part.3 1");
  }

  @Test
  void a_row_listed_twice_is_refused() {
    var row = new Listed(new UUID(0, 1), 1, SOME);
    var rows = new ArrayList<Listed>();
    rows.add(row);
    rows.add(row);

    assertThatThrownBy(() -> Chapter.of("part", rows)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void null_and_empty_columns_differ() {
    var absent = new HashMap<String, byte @Nullable []>();
    absent.put("note", null);

    assertThat(digest(absent)).isNotEqualTo(digest(Map.of("note", new byte[0])));
  }

  @Test
  void bytes_do_not_slip_from_one_column_into_the_next() {
    var one = Map.of("a", new byte[] {1, 2}, "b", new byte[] {3});
    var other = Map.of("a", new byte[] {1}, "b", new byte[] {2, 3});

    assertThat(digest(new HashMap<>(one))).isNotEqualTo(digest(new HashMap<>(other)));
  }

  @Test
  void clear_columns_have_the_bytes_that_the_page_says() {
    assertThat(RowDigest.column(new UUID(1, 2))).hasSize(16);
    assertThat(RowDigest.column(true)).isEqualTo(RowDigest.column(1L));
    assertThat(RowDigest.column(7)).containsExactly(0, 0, 0, 0, 0, 0, 0, 7);
    assertThat(RowDigest.column(Instant.EPOCH.plusNanos(1_999))).isEqualTo(RowDigest.column(1L));
    assertThat(RowDigest.column("ë")).hasSize(2);
    assertThat(RowDigest.column(null)).isNull();
  }

  @Test
  void a_column_of_a_type_that_the_page_does_not_name_is_refused() {
    assertThatThrownBy(() -> RowDigest.column(1.5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_manifest_reads_back_and_in_one_spelling_only() {
    var chapters = new TreeMap<>(Map.of("identity", SOME, "assignment", SOME));
    var manifest = new Manifest(new UUID(1, 2), 7, chapters);
    var bytes = manifest.bytes();

    assertThat(Manifest.parse(bytes)).isEqualTo(manifest);
    assertThat(manifest.state()).startsWith("7:").hasSize(66);
    for (int cut = 1; cut < 41; cut++) {
      var shorter = Arrays.copyOf(bytes, bytes.length - cut);
      assertThatThrownBy(() -> Manifest.parse(shorter))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void chapters_in_another_order_are_no_manifest() {
    var one = new Bytes().u8(1).id(new UUID(1, 2)).u64(7);
    one.lp("identity").raw(SOME.bytes()).lp("assignment").raw(SOME.bytes());

    assertThatThrownBy(() -> Manifest.parse(one.toArray()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_table_is_not_taken_for_another_that_begins_like_it() {
    assertThat(Chapter.isOf("part", "part.2")).isTrue();
    assertThat(Chapter.isOf("part", "part_of")).isFalse();
  }

  private static Sha256 digest(Map<String, byte @Nullable []> columns) {
    return RowDigest.of("identity", new UUID(0, 1), 1, columns);
  }
}
