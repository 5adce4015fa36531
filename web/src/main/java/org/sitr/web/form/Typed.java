package org.sitr.web.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.TextForm;

/// What stands in the inputs of a form, by name of input, exactly as typed or as stored.
///
/// Names: `family-name`; parts of a date `birth.y birth.m birth.d birth.cal birth.est`; of a moment
/// also `at.t`; the cells of a repeated group `names.0.full`.
public final class Typed {

  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final int MAX_ROWS_READ = 200;

  private final Map<String, String> values = new HashMap<>();

  /// Nothing yet.
  public Typed() {}

  /// What a request brings; several values of one name are parted by a space.
  public Typed(Map<String, String[]> parameters) {
    parameters.forEach((name, all) -> values.put(name, String.join(" ", all)));
  }

  /// What stands in one input.
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /// How many rows of a group were sent or stored, filled or not.
  public int rows(String group) {
    var row = Pattern.compile(Pattern.quote(group) + "\\.(\\d{1,4})\\..+");
    return values.keySet().stream()
        .map(row::matcher)
        .filter(m -> m.matches())
        .mapToInt(m -> Integer.parseInt(m.group(1)) + 1)
        .filter(n -> n <= MAX_ROWS_READ)
        .max()
        .orElse(0);
  }

  /// Puts a stored text into the inputs of its form.
  public void put(String name, TextForm<?> form, String text) {
    if (text.isEmpty()) return;
    switch (form) {
      case TextForm.Partial f -> putDate(name, f.read(text));
      case TextForm.Day f -> {
        var day = f.read(text);
        putDay(name, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      }
      case TextForm.Moment f -> {
        var at = Zone.at(f.read(text));
        putDay(name, at.getYear(), at.getMonthValue(), at.getDayOfMonth());
        values.put(name + ".t", "%02d:%02d".formatted(at.getHour(), at.getMinute()));
      }
      case TextForm.Lines f -> putRows(name, f, f.read(text));
      case TextForm.Text f -> values.put(name, text);
      case TextForm.LongText f -> values.put(name, text);
      case TextForm.Code f -> values.put(name, text);
      case TextForm.Codes f -> values.put(name, text);
      case TextForm.Flag f -> values.put(name, text);
      case TextForm.Number f -> values.put(name, text);
    }
  }

  /// The text of a form as its inputs say it, not yet looked at; empty where nothing was typed.
  public String text(String name, TextForm<?> form) {
    return switch (form) {
      case TextForm.Partial f -> date(name);
      case TextForm.Day f -> day(name);
      case TextForm.Moment f -> Zone.text(day(name), get(name + ".t").strip());
      case TextForm.Lines f -> group(name, f);
      case TextForm.Text f -> get(name);
      case TextForm.LongText f -> get(name);
      case TextForm.Code f -> get(name);
      case TextForm.Codes f -> BLANKS.matcher(get(name).strip()).replaceAll(" ");
      case TextForm.Flag f -> get(name);
      case TextForm.Number f -> get(name).strip();
    };
  }

  /// The first cell of a group that its form refuses, as the name of its input and the key of what
  /// is wrong; empty if none.
  Map<String, String> wrongCells(String name, TextForm.Lines form) {
    var wrong = new HashMap<String, String>();
    for (int i = 0; i < rows(name); i++) {
      if (row(name, i, form).isEmpty()) continue;
      for (var column : form.columns()) {
        var cell = name + "." + i + "." + column.name();
        var why = Check.why(column.form(), text(cell, column.form()), column.required());
        if (why != null) wrong.put(cell, why);
      }
    }
    return wrong;
  }

  private void putDate(String name, PartialDate date) {
    putDay(name, date.year(), date.month(), date.day());
    values.put(name + ".cal", date.calendar().name());
    if (date.estimated()) values.put(name + ".est", "true");
  }

  private void putDay(String name, int year, int month, int day) {
    values.put(name + ".y", Integer.toString(year));
    if (month > 0) values.put(name + ".m", Integer.toString(month));
    if (day > 0) values.put(name + ".d", Integer.toString(day));
  }

  private void putRows(String name, TextForm.Lines form, List<Map<String, String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (var column : form.columns()) {
        var cell = rows.get(i).getOrDefault(column.name(), "");
        put(name + "." + i + "." + column.name(), column.form(), cell);
      }
    }
  }

  private String date(String name) {
    var day = day(name);
    if (day.isEmpty()) return "";
    var calendar = get(name + ".cal");
    var text = new StringBuilder(day);
    if (!calendar.isEmpty() && !calendar.equals(PartialDate.Calendar.GREGORIAN.name())) {
      text.append(' ').append(calendar.toLowerCase(java.util.Locale.ROOT));
    }
    return text.append(get(name + ".est").isEmpty() ? "" : " estimated").toString();
  }

  /// Year, month and day with their zeros; what is no number stays what it is, so that its form
  /// refuses it.
  private String day(String name) {
    var parts = new ArrayList<String>();
    parts.add(digits(get(name + ".y"), 4));
    parts.add(digits(get(name + ".m"), 2));
    parts.add(digits(get(name + ".d"), 2));
    while (!parts.isEmpty() && parts.getLast().isEmpty()) parts.removeLast();
    return String.join("-", parts);
  }

  private static String digits(String typed, int length) {
    var latin = new StringBuilder();
    typed.strip().codePoints().forEach(c -> append(latin, c));
    if (latin.isEmpty()) return "";
    return latin.length() >= length
        ? latin.toString()
        : "0".repeat(length - latin.length()) + latin;
  }

  private static void append(StringBuilder latin, int typed) {
    int digit = Character.digit(typed, 10);
    if (digit >= 0) latin.append(digit);
    else latin.appendCodePoint(typed);
  }

  private String group(String name, TextForm.Lines form) {
    var lines = new StringJoiner("\n");
    for (int i = 0; i < rows(name); i++) {
      var row = row(name, i, form);
      if (!row.isEmpty()) lines.add(row);
    }
    return lines.toString();
  }

  /// A tab or a line break that somebody pasted into a cell would part it: it becomes a space.
  private String row(String name, int index, TextForm.Lines form) {
    var cells = new StringJoiner("\t");
    for (var column : form.columns()) {
      var text = text(name + "." + index + "." + column.name(), column.form());
      if (!text.isBlank()) {
        cells.add(column.name() + "=" + BREAKS.matcher(text).replaceAll(" "));
      }
    }
    return cells.toString();
  }

  /// What people typed stays out of every log.
  @Override
  public String toString() {
    return "Typed[" + values.size() + "]";
  }
}
