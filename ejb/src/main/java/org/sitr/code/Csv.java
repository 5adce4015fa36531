package org.sitr.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the comma-separated files of `codes/` (RFC 4180), each row by its header.
final class Csv {

  private Csv() {}

  static List<Map<String, String>> withHeader(String text) {
    var rows = new ArrayList<Map<String, String>>();
    var lines = text.lines().filter(line -> !line.isBlank()).map(Csv::cells).toList();
    var header = lines.getFirst();
    for (var cells : lines.subList(1, lines.size())) {
      var row = new HashMap<String, String>();
      for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /// The cells of one line; a quoted cell may hold commas and doubled quotes, never a line break.
  static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (doubled) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
