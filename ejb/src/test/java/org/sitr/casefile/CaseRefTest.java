package org.sitr.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CaseRefTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void a_reference_is_taken_in_any_case_and_spacing() {
    var ref = CaseRef.random();
    var plain = ref.text().replace("-", "");

    assertThat(CaseRef.parse(ref.text())).contains(ref);
    assertThat(CaseRef.parse(plain)).contains(ref);
    assertThat(CaseRef.parse(plain.toLowerCase(Locale.ROOT))).contains(ref);
    assertThat(CaseRef.parse("  " + String.join(" ", plain.split("")) + " ")).contains(ref);
    assertThat(CaseRef.parse("\u2068" + ref.text() + "\u2069")).contains(ref);
    assertThat(CaseRef.parse(ref.text().replace('-', '\u2011'))).contains(ref);
  }

  @Test
  void other_digits_and_letters_that_look_like_digits_are_understood() {
    var ref = refWith('0', '1');

    assertThat(CaseRef.parse(ref.text().replace('0', 'o').replace('1', 'l'))).contains(ref);
    assertThat(CaseRef.parse(ref.text().replace('0', '٠').replace('1', '١'))).contains(ref);
  }

  @Test
  void every_single_wrong_character_is_found() {
    var ref = CaseRef.random().text().replace("-", "");

    for (int i = 0; i < ref.length(); i++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != ref.charAt(i)) {
          var wrong = ref.substring(0, i) + other + ref.substring(i + 1);
          assertThat(CaseRef.parse(wrong)).as(wrong).isEmpty();
        }
      }
    }
  }

  @Test
  void any_two_characters_changed_about_are_found() {
    var ref = CaseRef.random().text().replace("-", "");

    for (int i = 0; i < ref.length(); i++) {
      for (int j = i + 1; j < ref.length(); j++) {
        var wrong = new StringBuilder(ref);
        wrong.setCharAt(i, ref.charAt(j));
        wrong.setCharAt(j, ref.charAt(i));
        if (!wrong.toString().equals(ref)) {
          assertThat(CaseRef.parse(wrong.toString())).as(wrong.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void what_is_no_reference_is_none() {
    for (var typed :
        new String[] {"", "-", "7F3Q", "7F3Q-88-88", "' or 1=1", "ستر", "\u0000", "𝟕F3Q", "é"}) {
      assertThat(CaseRef.parse(typed)).as(typed).isEmpty();
    }
    assertThat(CaseRef.parse("7".repeat(1_000_000))).isEmpty();
    assertThatThrownBy(() -> new CaseRef("7f3q-88")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void references_do_not_follow_one_another() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      seen.add(CaseRef.random().text().substring(0, 2));
    }

    assertThat(seen.size()).isGreaterThan(500);
  }

  private static CaseRef refWith(char first, char second) {
    while (true) {
      var ref = CaseRef.random();
      if (ref.text().indexOf(first) >= 0 && ref.text().indexOf(second) >= 0) {
        return ref;
      }
    }
  }
}
