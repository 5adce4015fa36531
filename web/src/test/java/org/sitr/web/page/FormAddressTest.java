package org.sitr.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormAddressTest {

  private static final FormAddress CHANGE =
      FormAddress.of("/change?id=7F3Q-8E&facet=identity&lang=ar&done=saved&draft=x").orElseThrow();

  @Test
  void a_form_is_its_page_and_its_record_whatever_passes_through_the_address() {
    assertThat(CHANGE).hasToString("/change?id=7F3Q-8E&facet=identity");
    assertThat(FormAddress.of("/first-contact")).get().hasToString("/first-contact");
  }

  @Test
  void another_record_is_another_form() {
    assertThat(FormAddress.of("/change?id=2B4D-05&facet=identity"))
        .get()
        .doesNotHaveToString(CHANGE.toString());
  }

  @Test
  void a_page_without_a_form_keeps_nothing() {
    for (var page : new String[] {"/person?id=7F3Q-8E", "/sign-out", "/api/persons", "", "//evil"})
      assertThat(FormAddress.of(page)).as(page).isEmpty();
  }

  @Test
  void what_was_typed_is_all_but_what_the_address_and_the_form_itself_say() {
    var sent =
        Map.of(
            "id", new String[] {"7F3Q-8E"},
            "csrf", new String[] {"t"},
            "once", new String[] {"n"},
            "do", new String[] {"save"},
            "grow", new String[] {"names"},
            "lang", new String[] {"ar"},
            "names.0.full", new String[] {"هدى  السالم\u200F "},
            "languages", new String[] {"ar", "ckb"});

    assertThat(CHANGE.typed(sent))
        .containsOnly(
            Map.entry("names.0.full", "هدى  السالم\u200F "), Map.entry("languages", "ar ckb"));
  }

  @Test
  void a_form_comes_back_at_the_field_that_its_address_names() {
    var at = FormAddress.of("/change?id=7F3Q-8E&facet=location&field=safe-place").orElseThrow();

    assertThat(at.withDraft("d"))
        .isEqualTo("/change?id=7F3Q-8E&facet=location&field=safe-place&draft=d#at-safe-place");
    assertThat(CHANGE.withDraft("d")).isEqualTo("/change?id=7F3Q-8E&facet=identity&draft=d");
  }

  @Test
  void a_field_that_can_be_none_adds_nothing_to_the_address() {
    var at = FormAddress.of("/change?field=%22%3E%3Cscript%3E").orElseThrow();

    assertThat(at.withDraft("d")).doesNotContain("#").doesNotContain("<");
  }
}
