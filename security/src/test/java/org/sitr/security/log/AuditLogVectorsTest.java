package org.sitr.security.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/spec/vectors/audit-log.json`, made with another program: both ways, and refused when a
/// byte differs.
class AuditLogVectorsTest {
  private static final String FILE = vectors();
  private static final List<byte[]> ENTRIES = entries();
  private static final SortedMap<Long, String> ROOTS = roots();

  @Test
  void the_file_is_read() {
    assertThat(ENTRIES).hasSize(300);
    assertThat(ROOTS).hasSize(11).containsKey(300L);
  }

  @Test
  void each_entry_is_read_and_written_again_byte_for_byte() {
    for (byte[] entry : ENTRIES) {
      assertThat(Entry.parse(entry).orElseThrow().bytes()).isEqualTo(entry);
    }
  }

  @Test
  void the_roots_are_those_of_the_other_program() {
    RightEdge edge = new RightEdge();
    assertThat(hex(edge.root())).isEqualTo(ROOTS.get(0L));
    for (byte[] entry : ENTRIES) {
      edge.append(Merkle.leaf(entry));
      if (ROOTS.containsKey(edge.size())) {
        assertThat(hex(edge.root())).isEqualTo(ROOTS.get(edge.size()));
      }
      assertThat(RightEdge.of(edge.size(), edge.bytes()).root()).isEqualTo(edge.root());
    }
  }

  @Test
  void any_byte_changed_is_refused_or_gives_another_root() {
    byte[] honest = ENTRIES.get(2);
    for (int i = 0; i < honest.length; i++) {
      byte[] changed = honest.clone();
      changed[i] ^= 1;
      assertThat(Entry.parse(changed).map(Entry::bytes))
          .satisfiesAnyOf(
              parsed -> assertThat(parsed).isEmpty(),
              parsed ->
                  assertThat(Merkle.leaf(parsed.orElseThrow())).isNotEqualTo(Merkle.leaf(honest)));
    }
  }

  @Test
  void an_entry_cut_short_or_with_something_behind_it_is_refused() {
    String honest = new String(ENTRIES.get(2), StandardCharsets.US_ASCII);
    for (int i = 0; i < honest.length(); i++) {
      assertThat(parsed(honest.substring(0, i))).isFalse();
    }
    assertThat(parsed(honest + "\n")).isFalse();
    assertThat(parsed(honest.replace("\"v\":1", "\"v\":2"))).isFalse();
    assertThat(parsed(honest.replace(",\"", ", \""))).isFalse();
    assertThat(parsed(honest.replace("}", ",\"x\":null}"))).isFalse();
    assertThat(parsed(honest.replace("\"node\":\"b\"", "\"node\":\"\\u0062\""))).isFalse();
    assertThat(parsed(honest.replaceFirst("\\.\\d{6}Z", "Z"))).isFalse();
    assertThat(parsed(honest.replaceFirst("T22:", "T24:"))).isFalse();
    assertThat(parsed(honest.replaceFirst("-11-24T", "-11-31T"))).isFalse();
  }

  private static boolean parsed(String text) {
    return Entry.parse(text.getBytes(StandardCharsets.UTF_8)).isPresent();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String vectors() {
    try {
      return Files.readString(Path.of("../docs/spec/vectors/audit-log.json"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<byte[]> entries() {
    List<byte[]> entries = new ArrayList<>();
    var each = Pattern.compile("\"(\\{(?:[^\"\\\\]|\\\\\")*\\})\"").matcher(FILE);
    while (each.find()) {
      entries.add(each.group(1).replace("\\\"", "\"").getBytes(StandardCharsets.US_ASCII));
    }
    return entries;
  }

  private static SortedMap<Long, String> roots() {
    SortedMap<Long, String> roots = new TreeMap<>();
    var each = Pattern.compile("\"(\\d+)\": ?\"([0-9a-f]{64})\"").matcher(FILE);
    while (each.find()) {
      roots.put(Long.valueOf(each.group(1)), each.group(2));
    }
    return roots;
  }
}
