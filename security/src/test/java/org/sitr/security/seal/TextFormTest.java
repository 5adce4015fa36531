package org.sitr.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {
  private static final TextForm.Text NAME = new TextForm.Text(20);
  private static final TextForm.Lines NAMES =
      new TextForm.Lines(
          List.of(
              new TextForm.Column("kind", new TextForm.Code(List.of("birth", "other")), true),
              new TextForm.Column("full", NAME, true),
              new TextForm.Column("from", new TextForm.Partial(), false)),
          3);

  @ParameterizedTest
  @ValueSource(strings = {"Ann", "محمد", "李小龍", "می\u200cخواهم", "O’Brien", "🙂"})
  void names_of_any_script_are_taken(String name) {
    assertThat(NAME.read(" " + name + " ")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\tb",
        "a\nb",
        "a\u202eb",
        "a\u2066b",
        "a\u200fb",
        "a\u00adb",
        "\ud800",
        "a\ue000b",
        "a\u2028b",
        "\ufeffa"
      })
  void characters_that_hide_or_turn_text_are_refused(String text) {
    assertRefused(NAME, text, "form.characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000"})
  void nothing_is_no_value(String text) {
    assertRefused(NAME, text, "form.empty");
  }

  @Test
  void what_is_too_long_is_refused_at_once() {
    assertRefused(NAME, "x".repeat(21), "form.too-long");
    var million = "\u0958".repeat(1_000_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(1), () -> assertRefused(NAME, million, "form.too-long"));
  }

  @Test
  void a_refusal_never_holds_what_was_typed() {
    assertThatThrownBy(() -> new TextForm.Day().read("Maryam 12"))
        .hasMessage("form.date")
        .hasNoCause();
    assertThatThrownBy(() -> new TextForm.Moment().read("Maryam"))
        .hasMessage("form.moment")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1988-03-14",
        "1988-03",
        "1988",
        "1988 estimated",
        "1367-12 persian",
        "1409-13-01 x",
        "1408-11-30 hijri estimated",
        "1980-13-06 ethiopic",
        "2024-02-29"
      })
  void dates_are_taken_as_they_were_told(String text) {
    if (text.endsWith("x")) assertRefused(new TextForm.Partial(), text, "form.date");
    else assertThat(new TextForm.Partial().read(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1988-13",
        "1988-02-30",
        "2023-02-29",
        "1988-00",
        "0000",
        "88-03",
        "1988-3",
        "١٩٨٨",
        "1367-12-31 persian",
        "1408-13 hijri",
        "1980-13-07 ethiopic",
        "1988 mayan",
        "1988-03-14T"
      })
  void impossible_dates_are_refused(String text) {
    assertRefused(new TextForm.Partial(), text, "form.date");
  }

  @Test
  void precision_is_what_is_known() {
    assertThat(PartialDate.read("1988").precision()).isEqualTo(PartialDate.Precision.YEAR);
    assertThat(PartialDate.read("1988-03").precision()).isEqualTo(PartialDate.Precision.MONTH);
    assertThat(PartialDate.read("1988-03-14").precision()).isEqualTo(PartialDate.Precision.DAY);
  }

  @Test
  void codes_are_of_their_list_and_in_its_order() {
    var codes = new TextForm.Codes(List.of("ar", "fa", "uk"), 2);

    assertThat(codes.read("uk, ar ar")).containsExactly("ar", "uk");
    assertThat(codes.write(List.of("uk", "ar"))).isEqualTo("ar uk");
    assertRefused(codes, "ar xx", "form.code");
    assertRefused(codes, "ar fa uk", "form.rows");
    assertRefused(codes, " ", "form.empty");
    assertRefused(new TextForm.Code(List.of("ar")), "AR", "form.code");
  }

  @Test
  void numbers_flags_days_and_moments_are_read_strictly() {
    assertThat(new TextForm.Number(0, 120).read("7")).isEqualTo(7);
    assertRefused(new TextForm.Number(0, 120), "121", "form.range");
    assertRefused(new TextForm.Number(0, 120), "9999999999999999999", "form.range");
    assertRefused(new TextForm.Number(0, 120), "1e3", "form.number");
    assertThat(new TextForm.Flag().read("true")).isTrue();
    assertRefused(new TextForm.Flag(), "yes", "form.flag");
    assertThat(new TextForm.Day().read("2026-11-25")).isEqualTo(LocalDate.of(2026, 11, 25));
    assertRefused(new TextForm.Day(), "2026-02-30", "form.date");
    assertRefused(new TextForm.Moment(), "2026-11-25T01:02:03.1234567Z", "form.moment");
  }

  @Test
  void moments_are_cut_to_microseconds() {
    var moment = Instant.parse("2026-11-25T01:02:03.123456789Z");

    assertThat(new TextForm.Moment().write(moment)).isEqualTo("2026-11-25T01:02:03.123456Z");
  }

  @Test
  void a_repeated_group_is_one_readable_line_a_row() {
    var text = "kind=birth\tfull=Maryam Ali\tfrom=1988-03\nkind=other\tfull=مريم";

    var rows = NAMES.read(text);

    assertThat(rows)
        .containsExactly(
            Map.of("kind", "birth", "full", "Maryam Ali", "from", "1988-03"),
            Map.of("kind", "other", "full", "مريم"));
    assertThat(NAMES.write(rows)).isEqualTo(text);
  }

  @Test
  void a_repeated_group_refuses_what_its_columns_refuse() {
    assertRefused(NAMES, "kind=birth", "form.empty");
    assertRefused(NAMES, "full=Ann", "form.empty");
    assertRefused(NAMES, "kind=alias\tfull=Ann", "form.code");
    assertRefused(NAMES, "kind=birth\tfull=Ann\tfrom=1988-13", "form.date");
    assertRefused(NAMES, "kind=birth\tfull=Ann\tage=7", "form.lines");
    assertRefused(NAMES, "kind=birth\tfull=Ann\tfull=Bob", "form.lines");
    assertRefused(NAMES, "just text", "form.lines");
    assertRefused(NAMES, ("kind=birth\tfull=Ann\n").repeat(4), "form.rows");
  }

  @Test
  void a_cell_cannot_smuggle_in_another_row() {
    for (var parting : new String[] {"\t", "\n", "\nkind=other\tfull="})
      assertThatThrownBy(
              () -> NAMES.write(List.of(Map.of("kind", "birth", "full", "a" + parting + "b"))))
          .hasMessage("form.characters");
  }

  private static void assertRefused(TextForm<?> form, String text, String key) {
    assertThatThrownBy(() -> form.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(key)
        .hasNoCause();
  }
}
