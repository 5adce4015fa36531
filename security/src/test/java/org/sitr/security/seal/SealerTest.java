package org.sitr.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitr.security.keys.Compartment;

class SealerTest {
  private static final SealedField<String> NAME =
      SealedField.of("identity/family-name", Compartment.GENERAL, new TextForm.Text(20_000));
  private static final SealedField<String> STORY =
      SealedField.of("identity/story", Compartment.GENERAL, new TextForm.LongText(60_000));
  private static final Place HERE = new Place(new UUID(1, 2), new UUID(3, 4), 5, 6);
  private final InputKey key = InputKey.random();

  @Test
  void a_sealed_value_opens_in_its_place() {
    var box = Sealer.seal(key, NAME, HERE, "محمد الأحمد");

    assertThat(Sealer.open(key, NAME, HERE, box)).isEqualTo("محمد الأحمد");
  }

  @Test
  void an_absent_value_opens_as_absent() {
    assertThat(Sealer.open(key, NAME, HERE, Sealer.seal(key, NAME, HERE, null))).isNull();
  }

  @Test
  void absent_and_short_values_look_alike() {
    var absent = Sealer.seal(key, NAME, HERE, null);

    assertThat(absent.bytes()).hasSize(5 + 56 + 64 + 16);
    for (var value : new String[] {"A", "Ann", "x".repeat(60)})
      assertThat(Sealer.seal(key, NAME, HERE, value).bytes()).hasSameSizeAs(absent.bytes());
  }

  @Test
  void two_boxes_of_one_value_differ() {
    var one = Sealer.seal(key, NAME, HERE, "Ann");

    assertThat(Sealer.seal(key, NAME, HERE, "Ann")).isNotEqualTo(one);
  }

  @Test
  void text_is_sealed_in_one_spelling() {
    var box = Sealer.seal(key, NAME, HERE, "Zoe\u0308");

    assertThat(Sealer.open(key, NAME, HERE, box)).isEqualTo("Zo\u00eb");
  }

  @Test
  void a_box_moved_to_another_place_does_not_open() {
    var box = Sealer.seal(key, NAME, HERE, "Ann");
    var other = new UUID(9, 9);

    assertRefused(NAME, new Place(other, HERE.row(), 5, 6), box);
    assertRefused(NAME, new Place(HERE.owner(), other, 5, 6), box);
    assertRefused(NAME, new Place(HERE.owner(), HERE.row(), 4, 6), box);
    assertRefused(NAME, new Place(HERE.owner(), HERE.row(), 5, 7), box);
  }

  @Test
  void a_box_moved_to_another_field_or_compartment_does_not_open() {
    var box = Sealer.seal(key, NAME, HERE, "Ann");
    var form = new TextForm.Text(100);

    assertRefused(SealedField.of("identity/given-name", Compartment.GENERAL, form), HERE, box);
    assertRefused(SealedField.of(NAME.name(), Compartment.LOCATION, form), HERE, box);
  }

  @Test
  void another_key_does_not_open_it() {
    var box = Sealer.seal(key, NAME, HERE, "Ann");

    assertThatThrownBy(() -> Sealer.open(InputKey.random(), NAME, HERE, box))
        .isInstanceOf(CannotOpen.class);
  }

  @Test
  void any_byte_changed_is_refused() {
    var bytes = Sealer.seal(key, NAME, HERE, "Ann").bytes();

    for (int i = 0; i < bytes.length; i++)
      for (int bit = 1; bit < 256; bit <<= 1) {
        var changed = bytes.clone();
        changed[i] ^= (byte) bit;
        assertRefused(NAME, HERE, Sealed.of(changed));
      }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 16_380, 16_384, 32_768})
  void a_box_cut_off_or_lengthened_is_refused(int length) {
    var bytes = Sealer.seal(key, STORY, HERE, "x".repeat(length)).bytes();

    for (int cut : new int[] {1, 16, 17, bytes.length - 5, bytes.length - 4, bytes.length})
      assertRefused(STORY, HERE, Sealed.of(Arrays.copyOf(bytes, bytes.length - cut)));
    assertRefused(STORY, HERE, Sealed.of(Arrays.copyOf(bytes, bytes.length + 1)));
    assertRefused(STORY, HERE, Sealed.of(Arrays.copyOf(bytes, bytes.length + 16)));
  }

  @Test
  void a_later_format_is_not_guessed() {
    var bytes = Sealer.seal(key, NAME, HERE, "Ann").bytes();
    bytes[0] = 2;

    assertRefused(NAME, HERE, Sealed.of(bytes));
  }

  @Test
  void a_size_that_padding_cannot_give_is_refused() {
    var context = Box.context(NAME.name(), NAME.compartment(), HERE);
    var padded = new byte[128];
    padded[3] = 3;
    var sealed = Cobblestone.seal(key.bytes(), context, padded, InputKey.salt());

    assertRefused(NAME, HERE, boxed(sealed));
  }

  @Test
  void padding_that_is_not_zero_is_refused() {
    var context = Box.context(NAME.name(), NAME.compartment(), HERE);
    var padded = new byte[64];
    padded[63] = 1;
    var sealed = Cobblestone.seal(key.bytes(), context, padded, InputKey.salt());

    assertRefused(NAME, HERE, boxed(sealed));
  }

  @Test
  void a_length_beyond_the_box_is_refused() {
    var context = Box.context(NAME.name(), NAME.compartment(), HERE);
    var padded = new byte[64];
    padded[0] = 0x7f;
    var sealed = Cobblestone.seal(key.bytes(), context, padded, InputKey.salt());

    assertRefused(NAME, HERE, boxed(sealed));
  }

  @Test
  void every_refusal_looks_the_same() {
    var box = Sealer.seal(key, NAME, HERE, "Ann");
    var later = box.bytes();
    later[0] = 2;

    assertThatThrownBy(() -> Sealer.open(InputKey.random(), NAME, HERE, box))
        .hasMessage("cannot open")
        .hasNoCause();
    assertThatThrownBy(() -> Sealer.open(key, NAME, HERE, Sealed.of(later)))
        .hasMessage("cannot open")
        .hasNoCause();
  }

  @Test
  void nothing_prints_a_value_or_a_key() {
    assertThat(Sealer.seal(key, NAME, HERE, "Ann")).hasToString("sealed, 141 bytes");
    assertThat(key).hasToString("a key");
    assertThat(PartialDate.read("1988-03")).hasToString("a date");
  }

  @Test
  void a_closed_key_seals_nothing() {
    key.close();

    assertThatThrownBy(() -> Sealer.seal(key, NAME, HERE, "Ann"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void opening_undoes_sealing_for_texts_of_any_length() {
    long seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    for (int run = 0; run < 300; run++) {
      var text = "x".repeat(1 + random.nextInt(1 << (1 + random.nextInt(14))));
      var place =
          new Place(
              new UUID(random.nextLong(), random.nextLong()),
              new UUID(random.nextLong(), random.nextLong()),
              random.nextLong(1, Long.MAX_VALUE),
              random.nextInt(1, Integer.MAX_VALUE));

      var opened = Sealer.open(key, NAME, place, Sealer.seal(key, NAME, place, text));

      assertThat(opened).as("seed %d run %d", seed, run).isEqualTo(text);
    }
  }

  @Test
  void padding_costs_at_most_an_eighth_above_four_kibibytes() {
    for (int length = 4097; length < 3_000_000; length += 997)
      assertThat(Box.paddedSize(length, 64)).isBetween(length, length + length / 8);
  }

  private static Sealed boxed(byte[] sealed) {
    var box = new byte[5 + sealed.length];
    box[0] = 1;
    box[4] = 6;
    System.arraycopy(sealed, 0, box, 5, sealed.length);
    return Sealed.of(box);
  }

  private void assertRefused(SealedField<String> field, Place place, Sealed box) {
    assertThatThrownBy(() -> Sealer.open(key, field, place, box)).isInstanceOf(CannotOpen.class);
  }
}
