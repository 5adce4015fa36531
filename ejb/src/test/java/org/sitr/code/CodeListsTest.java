package org.sitr.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sitr.security.seal.TextForm;

class CodeListsTest {

  private static final Locale ARABIC = Locale.of("ar");

  @Test
  void every_code_of_every_list_has_a_label_in_english_and_arabic_R4() throws IOException {
    for (var name : files()) {
      var list = CodeLists.named(name);
      assertThat(list.codes()).as(name).isNotEmpty().doesNotHaveDuplicates();
      for (var code : list.codes()) {
        assertThat(list.label(code, Locale.ENGLISH)).as(name + " " + code).isNotBlank();
        assertThat(list.label(code, ARABIC))
            .as(name + " " + code)
            .matches(label -> label.codePoints().anyMatch(CodeListsTest::isArabic));
      }
    }
  }

  @Test
  void a_code_is_taken_only_as_it_is_spelt_R2() {
    var languages = CodeLists.named("iso639");

    assertThat(languages.has("ti")).isTrue();
    assertThat(languages.has("TI")).isFalse();
    assertThat(languages.has("Tigrinya")).isFalse();
    assertThat(languages.has("")).isFalse();
  }

  @Test
  void a_label_comes_in_the_language_asked_else_in_english_R3() {
    var countries = CodeLists.named("iso3166_1");
    var reasons = CodeLists.named("access_reason");

    assertThat(countries.label("DZ", Locale.FRENCH)).isEqualTo("Algérie");
    assertThat(reasons.label("R05", Locale.FRENCH)).isEqualTo("Hearing preparation");
    assertThat(reasons.label("R05", ARABIC)).isEqualTo("التحضير لجلسة");
  }

  @Test
  void a_code_the_list_no_longer_has_is_shown_as_itself_R3() {
    assertThat(CodeLists.named("sex").label("GONE", ARABIC)).isEqualTo("GONE");
  }

  @Test
  void the_order_is_the_order_of_the_file_R5() {
    assertThat(CodeLists.named("urgency").codes()).containsExactly("NOW", "SOON", "NORMAL");
  }

  @Test
  void the_list_of_a_form_is_found_again_and_no_two_lists_are_alike_R6() throws IOException {
    for (var name : files()) {
      assertThat(CodeLists.of(CodeLists.code(name))).map(CodeList::name).as(name).contains(name);
      assertThat(CodeLists.of(CodeLists.codes(name, 2))).map(CodeList::name).contains(name);
    }
    assertThat(CodeLists.of(new TextForm.Flag())).isEmpty();
  }

  @Test
  void a_name_that_leads_out_of_the_folder_is_refused_R1() {
    assertThatThrownBy(() -> CodeLists.named("../db/V1__storage"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such code list");
    assertThatThrownBy(() -> CodeLists.named("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_quoted_cell_keeps_its_commas_and_quotes() {
    assertThat(Csv.cells("a,\"b, \"\"c\"\"\",,d")).isEqualTo(List.of("a", "b, \"c\"", "", "d"));
  }

  private static boolean isArabic(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC;
  }

  private static List<String> files() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/codes"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv") && !name.startsWith("labels_"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    }
  }
}
