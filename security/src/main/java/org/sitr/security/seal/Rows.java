package org.sitr.security.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The text of a repeated group, see [TextForm.Lines].
final class Rows {
  private Rows() {}

  static String write(List<Map<String, String>> rows) {
    return rows.stream().map(Rows::line).collect(Collectors.joining("\n"));
  }

  private static String line(Map<String, String> row) {
    return row.entrySet().stream()
        .map(cell -> cell.getKey() + "=" + parted(cell.getValue()))
        .collect(Collectors.joining("\t"));
  }

  /// What parts cells and rows is never inside of one.
  private static String parted(String cell) {
    if (cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0) throw Typed.refuse("form.characters");
    return cell;
  }

  static List<Map<String, String>> read(String text, TextForm.Lines form) {
    if (text.length() > form.maxLength()) throw Typed.refuse("form.too-long");
    var lines = text.replace("\r\n", "\n").strip().split("\n", form.maxRows() + 1);
    if (lines.length > form.maxRows()) throw Typed.refuse("form.rows");
    var rows = new ArrayList<Map<String, String>>();
    for (var line : lines) rows.add(row(line, form.columns()));
    return List.copyOf(rows);
  }

  private static Map<String, String> row(String line, List<TextForm.Column> columns) {
    var typed = new LinkedHashMap<String, String>();
    for (var cell : line.split("\t", columns.size() + 1)) {
      int equals = cell.indexOf('=');
      if (equals < 0) throw Typed.refuse(line.isBlank() ? "form.empty" : "form.lines");
      var before = typed.put(cell.substring(0, equals), cell.substring(equals + 1));
      if (before != null) throw Typed.refuse("form.lines");
    }
    var row = new LinkedHashMap<String, String>();
    for (var column : columns) {
      var text = cell(typed.remove(column.name()), column);
      if (text != null) row.put(column.name(), text);
    }
    if (!typed.isEmpty()) throw Typed.refuse("form.lines");
    if (row.isEmpty()) throw Typed.refuse("form.empty");
    return row;
  }

  private static @Nullable String cell(@Nullable String typed, TextForm.Column column) {
    if (typed != null && !typed.isBlank()) return canonical(typed, column.form());
    if (column.required()) throw Typed.refuse("form.empty");
    return null;
  }

  private static <T> String canonical(String typed, TextForm<T> form) {
    return form.write(form.read(typed));
  }
}
