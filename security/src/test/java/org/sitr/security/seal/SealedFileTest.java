package org.sitr.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitr.security.keys.Compartment;

class SealedFileTest {
  private static final int MIB = 1 << 20;
  private static final FilePlace HERE =
      new FilePlace(new UUID(1, 2), new UUID(3, 4), Compartment.GENERAL, 6);
  private final InputKey key = InputKey.random();
  private final List<Sealed> parts = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9, 5000, MIB - 1, MIB, MIB + 1, 2 * MIB, 3 * MIB + 12_345})
  void a_file_comes_out_as_it_went_in(int length) throws IOException {
    var content = content(length);

    assertThat(seal(content)).isEqualTo(length);

    assertThat(parts).hasSize(SealedPart.count(length));
    assertThat(open(HERE, length)).isEqualTo(content);
  }

  @Test
  void a_file_that_was_not_finished_opens_as_no_shorter_one() throws IOException {
    var out = new SealingStream(key, HERE, (part, box) -> parts.add(box));
    out.write(content(2 * MIB + 5));
    out.close();

    assertThat(parts).hasSize(2);
    assertRefused(HERE, 2 * MIB);
  }

  @Test
  void a_part_left_out_put_twice_or_moved_is_refused() throws IOException {
    seal(content(3 * MIB));
    var whole = List.copyOf(parts);

    parts.set(1, whole.get(0));
    assertRefused(HERE, 3 * MIB);
    parts.set(0, whole.get(1));
    assertRefused(HERE, 3 * MIB);
    parts.clear();
    parts.addAll(whole.subList(0, 2));
    assertRefused(HERE, 2 * MIB);
  }

  @Test
  void a_file_opens_under_no_other_owner_id_compartment_version_or_key() throws IOException {
    seal(content(100));
    var other = new UUID(9, 9);

    assertRefused(new FilePlace(other, HERE.file(), HERE.compartment(), 6), 100);
    assertRefused(new FilePlace(HERE.owner(), other, HERE.compartment(), 6), 100);
    assertRefused(new FilePlace(HERE.owner(), HERE.file(), Compartment.HEALTH, 6), 100);
    assertRefused(new FilePlace(HERE.owner(), HERE.file(), HERE.compartment(), 7), 100);
    assertThatThrownBy(
            () -> new OpeningStream(InputKey.random(), HERE, 100, parts::get).readAllBytes())
        .isInstanceOf(CannotOpen.class);
  }

  @Test
  void a_wrong_length_is_refused() throws IOException {
    var content = content(1000);
    content[999] = 1;
    seal(content);

    for (long length : new long[] {0, 1, 999, 2000, MIB + 1000})
      assertThatThrownBy(() -> open(HERE, length))
          .isInstanceOfAny(CannotOpen.class, IndexOutOfBoundsException.class);
  }

  @Test
  void any_byte_changed_is_refused() throws IOException {
    seal(content(200));
    var box = parts.getFirst().bytes();

    for (int i = 0; i < box.length; i++) {
      var changed = box.clone();
      changed[i] ^= 1;
      parts.set(0, Sealed.of(changed));
      assertRefused(HERE, 200);
    }
    parts.set(0, Sealed.of(Arrays.copyOf(box, box.length + 1)));
    assertRefused(HERE, 200);
  }

  @Test
  void padding_that_is_not_zero_is_refused() {
    var padded = new byte[(int) SealedPart.padme(1001)];
    padded[padded.length - 1] = 1;
    parts.add(Sealed.of(SealedPart.seal(key, HERE, 0, true, padded, InputKey.salt())));

    assertThat(padded.length).isGreaterThan(1001);
    assertRefused(HERE, 1001);
  }

  @Test
  void a_part_sent_again_is_sealed_anew() throws IOException {
    seal(content(10));
    seal(content(10));

    assertThat(parts.get(0)).isNotEqualTo(parts.get(1));
  }

  @Test
  void padding_costs_at_most_an_eighth() {
    for (long length = 1; length < 1L << 40; length = length * 3 / 2 + 1)
      assertThat(SealedPart.padme(length)).isBetween(length, length + length / 8);
  }

  private long seal(byte[] content) throws IOException {
    try (var out = new SealingStream(key, HERE, (part, box) -> parts.add(box))) {
      for (int from = 0; from < content.length; from += 70_001)
        out.write(content, from, Math.min(70_001, content.length - from));
      return out.finish();
    }
  }

  private byte[] open(FilePlace place, long length) throws IOException {
    return new OpeningStream(key, place, length, parts::get).readAllBytes();
  }

  private void assertRefused(FilePlace place, long length) {
    assertThatThrownBy(() -> open(place, length)).isInstanceOf(CannotOpen.class);
  }

  private static byte[] content(int length) {
    var content = new byte[length];
    new SplittableRandom(length).nextBytes(content);
    return content;
  }
}
