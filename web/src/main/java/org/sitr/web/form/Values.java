package org.sitr.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.PartialDate.Calendar;
import org.sitr.security.seal.PartialDate.Precision;
import org.sitr.security.seal.TextForm;

/// Stored texts as a person reads them: codes in words, dates with their month in letters.
public final class Values {

  private Values() {}

  /// A value in one text, lines parted by line feeds; nothing for nothing.
  static String of(String field, TextForm<?> form, String text, Words words) {
    if (text.isEmpty()) return "";
    return switch (form) {
      case TextForm.Text f -> text;
      case TextForm.LongText f -> text;
      case TextForm.Code f -> words.code(field, text);
      case TextForm.Codes f ->
          f.read(text).stream().map(c -> words.code(field, c)).collect(Collectors.joining("\n"));
      case TextForm.Partial f -> date(f.read(text), words);
      case TextForm.Moment f -> words.reader().moment(f.read(text));
      case TextForm.Day f -> words.reader().date(f.read(text));
      case TextForm.Flag f -> words.word("form.flag-" + f.read(text));
      case TextForm.Number f -> words.reader().number(f.read(text));
      case TextForm.Lines f ->
          rows(field, f, text, words).stream()
              .map(row -> inOneLine(row, words))
              .collect(Collectors.joining("\n"));
    };
  }

  /// Cells of one row may be of several scripts.
  private static String inOneLine(List<Pair> row, Words words) {
    return row.stream()
        .map(cell -> words.text().apart(cell.value()))
        .collect(Collectors.joining(" · "));
  }

  /// A cell of a group: what the column is called and what stands there.
  public record Pair(String label, String value) {}

  /// The rows of a group, only what is filled.
  static List<List<Pair>> rows(String field, TextForm.Lines form, String text, Words words) {
    var rows = new ArrayList<List<Pair>>();
    for (Map<String, String> row : form.read(text)) {
      var cells = new ArrayList<Pair>();
      for (var column : form.columns()) {
        var path = field + "." + column.name();
        var cell = of(path, column.form(), row.getOrDefault(column.name(), ""), words);
        if (!cell.isEmpty()) cells.add(new Pair(words.label(path), cell));
      }
      rows.add(cells);
    }
    return rows;
  }

  /// A date as people of its calendar say it.
  public static String date(PartialDate date, Words words) {
    var told =
        date.calendar() == Calendar.GREGORIAN ? gregorian(date, words) : foreign(date, words);
    return date.estimated() ? words.of("form.estimated", told) : told;
  }

  private static String gregorian(PartialDate date, Words words) {
    return words.reader().partial(date.year(), date.month(), date.day());
  }

  /// Years as bare digits: no thousands, as with our own.
  private static String foreign(PartialDate date, Words words) {
    var calendar = date.calendar().name();
    var year = Integer.toString(date.year());
    var name = words.word("form.calendar-" + calendar);
    if (date.precision() == Precision.YEAR) return words.of("form.date-year", year, name);
    var month = words.word("form.month-" + calendar + "-" + date.month());
    if (date.precision() == Precision.MONTH) return words.of("form.date-month", month, year, name);
    return words.of("form.date-day", Integer.toString(date.day()), month, year, name);
  }
}
