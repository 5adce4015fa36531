package org.sitr.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitr.security.seal.TextForm;
import org.sitr.security.seal.TextForm.Column;

class TypedTest {

  private static final TextForm.Lines NAMES =
      new TextForm.Lines(
          List.of(
              new Column("kind", new TextForm.Code(List.of("CURRENT", "FORMER")), true),
              new Column("full", new TextForm.Text(40), true),
              new Column("from", new TextForm.Partial(), false)),
          3);

  @Test
  void a_stored_text_put_into_inputs_comes_out_the_same() {
    var names = "kind=CURRENT\tfull=مريم\tfrom=1367-12 persian estimated\nkind=FORMER\tfull=Maryam";
    var typed = new Typed();

    typed.put("names", NAMES, names);
    typed.put("born", new TextForm.Partial(), "1988-03");
    typed.put("on", new TextForm.Day(), "2026-11-25");
    typed.put("at", new TextForm.Moment(), "2026-11-25T08:05:00Z");

    assertThat(typed.text("names", NAMES)).isEqualTo(names);
    assertThat(typed.text("born", new TextForm.Partial())).isEqualTo("1988-03");
    assertThat(typed.text("on", new TextForm.Day())).isEqualTo("2026-11-25");
    assertThat(typed.text("at", new TextForm.Moment())).isEqualTo("2026-11-25T08:05:00Z");
  }

  @Test
  void arabic_digits_make_a_date() {
    var typed = typed(Map.of("on.d", "٥", "on.m", "١١", "on.y", "٢٠٢٦"));

    assertThat(typed.text("on", new TextForm.Day())).isEqualTo("2026-11-05");
  }

  @Test
  void a_date_that_is_none_stays_what_was_typed_and_is_refused_by_its_form() {
    var typed = typed(Map.of("born.d", "31", "born.m", "<b>", "born.y", "1988"));

    assertThat(typed.text("born", new TextForm.Partial())).isEqualTo("1988-<b>-31");
    assertThat(typed.get("born.m")).isEqualTo("<b>");
  }

  @Test
  void a_day_without_its_month_is_no_date() {
    var typed = typed(Map.of("born.d", "3", "born.y", "1988"));

    assertThat(Check.why(new TextForm.Partial(), typed.text("born", new TextForm.Partial()), false))
        .isEqualTo("form.date");
  }

  @Test
  void rows_left_empty_are_nothing() {
    var typed =
        typed(
            Map.of(
                "names.0.kind",
                "",
                "names.0.full",
                " ",
                "names.4.kind",
                "CURRENT",
                "names.4.full",
                "Ann"));

    assertThat(typed.text("names", NAMES)).isEqualTo("kind=CURRENT\tfull=Ann");
  }

  @Test
  void a_pasted_tab_or_line_break_does_not_make_a_cell_of_its_own() {
    var typed = typed(Map.of("names.0.kind", "CURRENT", "names.0.full", "Ann\tkind=FORMER\nx=y"));

    assertThat(NAMES.read(typed.text("names", NAMES))).hasSize(1);
    assertThat(NAMES.read(typed.text("names", NAMES)).getFirst()).containsEntry("kind", "CURRENT");
  }

  @Test
  void the_wrong_cell_of_a_group_is_found() {
    var typed =
        typed(
            Map.of(
                "names.0.kind",
                "CURRENT",
                "names.0.full",
                "Ann",
                "names.1.full",
                "Ben",
                "names.1.from.m",
                "13"));

    assertThat(typed.wrongCells("names", NAMES))
        .containsOnly(
            Map.entry("names.1.kind", "form.empty"), Map.entry("names.1.from", "form.date"));
  }

  @Test
  void a_forged_row_number_makes_no_million_rows() {
    var typed = typed(Map.of("names.9999.full", "Ann", "names.99999999999.full", "Ben"));

    assertThat(typed.rows("names")).isZero();
  }

  @Test
  void it_prints_nothing_of_what_was_typed() {
    assertThat(typed(Map.of("names.0.full", "Ann")).toString()).doesNotContain("Ann");
  }

  private static Typed typed(Map<String, String> values) {
    var parameters = new java.util.HashMap<String, String[]>();
    values.forEach((k, v) -> parameters.put(k, new String[] {v}));
    return new Typed(parameters);
  }
}
