package org.sitr.web.form;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;

/// Draws the input of a field by its form.
///
/// @param errors keys of messages, by name of field or of cell
/// @param grown the group that asked for one row more, or nothing
record Inputs(Typed typed, Words words, Map<String, String> errors, String grown) {

  private static final int PICKED_FROM_BOXES = 20;
  private static final int YEAR_LENGTH = 4;
  private static final int LONG_LINE = 250;

  Input of(SealedField<?> field, boolean required, Map<String, String> now) {
    var name = Draft.input(field);
    var error = words.error(errors.getOrDefault(field.name(), ""));
    return of(name, field.name(), field.form(), !required, error)
        .beside(now.getOrDefault(field.name(), ""));
  }

  private Input of(String name, String path, TextForm<?> form, boolean optional, String error) {
    var base = new Input(name, "text", words.label(path), words.hint(path), optional, error);
    return switch (form) {
      case TextForm.Text f ->
          base.kind(f.maxLength() > LONG_LINE && !path.contains(".") ? "wide" : "text")
              .value(typed.get(name), f.maxLength());
      case TextForm.LongText f -> base.kind("long").value(typed.get(name), f.maxLength());
      case TextForm.Number f -> base.kind("number").value(typed.get(name), f.maxLength());
      case TextForm.Code f -> base.kind("code").choose(options(name, path, f.codes()));
      case TextForm.Codes f -> codes(base, path, f);
      case TextForm.Flag f -> base.kind("code").choose(flag(name));
      case TextForm.Partial f -> base.kind("date").made(partial(name));
      case TextForm.Day f -> base.kind("day").made(day(name));
      case TextForm.Moment f -> base.kind("moment").made(moment(name));
      case TextForm.Lines f -> group(base, rows(name, path, f));
    };
  }

  /// What is wrong is said once: at the cell, where that is known.
  private Input group(Input base, List<Input.Row> rows) {
    boolean told =
        rows.stream().flatMap(row -> row.cells().stream()).anyMatch(c -> !c.error().isEmpty());
    return base.kind("lines").rows(rows).error(told ? "" : base.error());
  }

  private List<Option> options(String name, String path, List<String> codes) {
    return words.options(path, codes, List.of(typed.get(name).strip()));
  }

  /// A short list is boxes to tick; a long one is a few selects of the same name.
  private Input codes(Input base, String path, TextForm.Codes form) {
    var chosen = Stream.of(typed.get(base.name()).split("\\s+")).filter(c -> !c.isEmpty()).toList();
    if (form.codes().size() <= PICKED_FROM_BOXES) {
      return base.kind("codes").choose(words.options(path, form.codes(), chosen));
    }
    var selects = new ArrayList<Input>();
    for (int i = 0; i < Math.min(form.max(), Math.max(2, chosen.size() + 1)); i++) {
      var one = i < chosen.size() ? List.of(chosen.get(i)) : List.<String>of();
      var label = words.of("form.nth", base.label(), i + 1);
      selects.add(
          new Input(base.name(), "code", label, "", true, "")
              .choose(words.options(path, form.codes(), one)));
    }
    return base.kind("picks").made(selects);
  }

  private List<Option> flag(String name) {
    var chosen = List.of(typed.get(name));
    return Option.of(List.of("true", "false"), c -> words.word("form.flag-" + c), chosen);
  }

  private List<Input> partial(String name) {
    var calendars = Stream.of(PartialDate.Calendar.values()).map(Enum::name).toList();
    var calendar =
        part(name, "cal", "calendar")
            .choose(
                Option.of(
                    calendars,
                    c -> words.word("form.calendar-" + c),
                    List.of(typed.get(name + ".cal"))));
    return List.of(
        part(name, "d", "short").value(typed.get(name + ".d"), 2),
        part(name, "m", "short").value(typed.get(name + ".m"), 2),
        part(name, "y", "short").value(typed.get(name + ".y"), YEAR_LENGTH),
        calendar,
        part(name, "est", "check").value(typed.get(name + ".est"), 0));
  }

  List<Input> day(String name) {
    var months =
        Option.of(
            IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList(),
            m -> month(Integer.parseInt(m)),
            List.of(typed.get(name + ".m")));
    return List.of(
        part(name, "d", "short").value(typed.get(name + ".d"), 2),
        part(name, "m", "code").choose(months),
        part(name, "y", "short").value(typed.get(name + ".y"), YEAR_LENGTH));
  }

  private String month(int number) {
    return Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, words.reader().getLocale());
  }

  private List<Input> moment(String name) {
    var time = part(name, "t", "time").value(typed.get(name + ".t"), 5);
    return Stream.concat(day(name).stream(), Stream.of(time)).toList();
  }

  private Input part(String name, String part, String kind) {
    return new Input(name + "." + part, kind, words.word("form.part-" + part), "", true, "");
  }

  /// Always one empty row more than was filled, up to what the group may hold.
  private List<Input.Row> rows(String name, String path, TextForm.Lines form) {
    int filled = typed.rows(name);
    boolean more = grown.equals(name);
    int shown = Math.min(form.maxRows(), Math.max(1, filled + (more ? 1 : 0)));
    var rows = new ArrayList<Input.Row>();
    for (int i = 0; i < shown; i++) {
      var cells = new ArrayList<Input>();
      for (var column : form.columns()) {
        var cell = name + "." + i + "." + column.name();
        var error = words.error(errors.getOrDefault(cell, ""));
        cells.add(of(cell, path + "." + column.name(), column.form(), !column.required(), error));
      }
      rows.add(
          new Input.Row(
              words.of("form.nth", words.label(path), i + 1), cells, more && i == shown - 1));
    }
    return rows;
  }
}
