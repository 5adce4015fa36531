package org.sitr.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void case_and_accents_do_not_count_R1() {
    same("Ÿasmîn ÖZTÜRK", "yasmin ozturk");
    same("Łukasz Groß", "lukasz gross");
    same("İpek Işık", "ipek isik");
    same("O’Brien", "o'brien");
  }

  @Test
  void arabic_spellings_are_one_R1() {
    same("أحمد", "احمد");
    same("إِبراهيم", "ابراهيم");
    same("فاطمة", "فاطمه");
    same("علیّ", "علي");
    same("مـــحمد", "محمد");
    same("الخطيب", "خطيب");
  }

  @Test
  void hebrew_cyrillic_and_digits_are_folded_R1() {
    same("אברהם", "אברהמ");
    same("Семёнов Андрій", "семенов андрии");
    same("٧F", "7f");
  }

  @Test
  void other_scripts_keep_what_tells_names_apart() {
    assertThat(Folding.words("さとう")).isNotEqualTo(Folding.words("さどう"));
    assertThat(Folding.words("김 민준")).containsExactly("김", "민준");
    assertThat(Folding.words("ተስፋዬ")).containsExactly("ተስፋዬ");
    assertThat(Folding.words("王小明")).containsExactly("王小明");
  }

  @Test
  void marks_that_turn_the_text_round_hide_nothing() {
    same("\u202Eمريم\u202C", "مريم");
    same("Mar\u200Byam", "maryam");
  }

  @Test
  void folding_twice_is_folding_once_R1() {
    long seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    for (int run = 0; run < 2_000; run++) {
      var name = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        name.appendCodePoint(random.nextInt(0x20, 0xD7FF));
      }
      var once = Folding.words(name.toString());
      var twice = once.stream().flatMap(word -> Folding.words(word).stream()).toList();
      assertThat(Folding.words(String.join(" ", twice)))
          .as("seed %d, %s", seed, name)
          .isEqualTo(twice);
    }
  }

  @Test
  void a_million_characters_end_soon() {
    assertThat(Folding.words("x".repeat(1_000_000))).hasSize(1);
  }

  private static void same(String one, String other) {
    assertThat(Folding.words(one)).isEqualTo(Folding.words(other)).isNotEqualTo(List.of());
  }
}
