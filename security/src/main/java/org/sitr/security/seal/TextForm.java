package org.sitr.security.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How the values of a field are written as text that a person could read without this program, and
/// how typed text becomes a value. `read(write(v))` equals `v`.
///
/// What `read` refuses it refuses with an [IllegalArgumentException] whose message is one of the
/// keys `form.empty`, `form.too-long`, `form.characters` (control, bidirectional or unassigned
/// characters), `form.code`, `form.date`, `form.moment`, `form.flag`, `form.number`, `form.range`,
/// `form.rows`, `form.lines`; never the value. An empty text is no value: who reads a form turns it
/// into absence first.
public sealed interface TextForm<T> {
  /// @throws IllegalArgumentException with a message key, where `read` would refuse the text
  String write(T value);

  /// @throws IllegalArgumentException with a message key
  T read(String text);

  /// Longest text, in UTF-16 units.
  int maxLength();

  /// One line of text, stripped and in NFC.
  record Text(int maxLength) implements TextForm<String> {
    @Override
    public String write(String value) {
      return read(value);
    }

    @Override
    public String read(String text) {
      return Typed.line(text, maxLength);
    }
  }

  /// Text of several lines, stripped and in NFC, lines parted by a line feed.
  record LongText(int maxLength) implements TextForm<String> {
    @Override
    public String write(String value) {
      return read(value);
    }

    @Override
    public String read(String text) {
      return Typed.lines(text, maxLength);
    }
  }

  /// One code of a list.
  record Code(List<String> codes) implements TextForm<String> {
    public Code {
      codes = List.copyOf(codes);
    }

    @Override
    public String write(String value) {
      return read(value);
    }

    @Override
    public String read(String text) {
      return Typed.code(text, codes);
    }

    @Override
    public int maxLength() {
      return Typed.longest(codes);
    }
  }

  /// Up to `max` different codes of a list, in the list's order; as text parted by a space.
  record Codes(List<String> codes, int max) implements TextForm<List<String>> {
    public Codes {
      codes = List.copyOf(codes);
    }

    @Override
    public String write(List<String> value) {
      return String.join(" ", read(String.join(" ", value)));
    }

    @Override
    public List<String> read(String text) {
      return Typed.codes(text, codes, max);
    }

    @Override
    public int maxLength() {
      return Math.min(max, codes.size()) * (Typed.longest(codes) + 1);
    }
  }

  /// A date of which only a part may be known, in one of several calendars, see [PartialDate].
  record Partial() implements TextForm<PartialDate> {
    @Override
    public String write(PartialDate value) {
      return value.text();
    }

    @Override
    public PartialDate read(String text) {
      return PartialDate.read(Typed.line(text, maxLength()));
    }

    @Override
    public int maxLength() {
      return 40;
    }
  }

  /// An instant in UTC, to the microsecond.
  record Moment() implements TextForm<Instant> {
    @Override
    public String write(Instant value) {
      return read(value.truncatedTo(ChronoUnit.MICROS).toString()).toString();
    }

    @Override
    public Instant read(String text) {
      return Typed.moment(Typed.line(text, maxLength()));
    }

    @Override
    public int maxLength() {
      return 32;
    }
  }

  /// A day of the ISO calendar, years 1 to 9999.
  record Day() implements TextForm<LocalDate> {
    @Override
    public String write(LocalDate value) {
      return read(value.toString()).toString();
    }

    @Override
    public LocalDate read(String text) {
      return Typed.day(Typed.line(text, maxLength()));
    }

    @Override
    public int maxLength() {
      return 10;
    }
  }

  /// `true` or `false`.
  record Flag() implements TextForm<Boolean> {
    @Override
    public String write(Boolean value) {
      return value.toString();
    }

    @Override
    public Boolean read(String text) {
      return switch (Typed.line(text, maxLength())) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException("form.flag");
      };
    }

    @Override
    public int maxLength() {
      return 5;
    }
  }

  /// A whole number from `min` to `max`.
  record Number(long min, long max) implements TextForm<Long> {
    @Override
    public String write(Long value) {
      return read(value.toString()).toString();
    }

    @Override
    public Long read(String text) {
      return Typed.number(Typed.line(text, maxLength()), min, max);
    }

    @Override
    public int maxLength() {
      return 20;
    }
  }

  /// One column of a repeated group.
  ///
  /// @param name lower case with `-`
  /// @param form any form of one line
  record Column(String name, TextForm<?> form, boolean required) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    public Column {
      if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("column name");
      if (form instanceof LongText || form instanceof Lines)
        throw new IllegalArgumentException("column form");
    }
  }

  /// A repeated group: a line a row, in it `name=text` for each filled column, parted by a tab.
  /// Read as one map a row, by column name, in the columns' order.
  record Lines(List<Column> columns, int maxRows) implements TextForm<List<Map<String, String>>> {
    public Lines {
      columns = List.copyOf(columns);
    }

    @Override
    public String write(List<Map<String, String>> value) {
      return Rows.write(Rows.read(Rows.write(value), this));
    }

    @Override
    public List<Map<String, String>> read(String text) {
      return Rows.read(text, this);
    }

    @Override
    public int maxLength() {
      int row = 0;
      for (var column : columns) row += column.name().length() + column.form().maxLength() + 2;
      return maxRows * row;
    }
  }
}
