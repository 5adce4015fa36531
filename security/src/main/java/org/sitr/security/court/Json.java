package org.sitr.security.court;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON of a package: objects, lists and texts, without spaces, members in the writer's order.
/// By hand, for one spelling: a general parser takes many texts for one value, and two parsers may
/// see two values in one text.
final class Json {
  private static final int MAX_DEPTH = 8;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /// @param value of [Map] with text keys, [List] and [String]
  static String write(Object value) {
    var out = new StringBuilder();
    write(out, value);
    return out.toString();
  }

  private static void write(StringBuilder out, Object value) {
    switch (value) {
      case Map<?, ?> members -> {
        var before = "{";
        for (var member : members.entrySet()) {
          text(out.append(before), String.valueOf(member.getKey()));
          write(out.append(':'), member.getValue());
          before = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
      }
      case List<?> values -> {
        var before = "[";
        for (var one : values) {
          write(out.append(before), one);
          before = ",";
        }
        out.append(values.isEmpty() ? "[]" : "]");
      }
      case String string -> text(out, string);
      default -> throw new IllegalArgumentException("json");
    }
  }

  private static void text(StringBuilder out, String string) {
    out.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < 0x20) out.append("\\u%04x".formatted((int) c));
      else out.append(c);
    }
    out.append('"');
  }

  /// Takes exactly what [#write] gives.
  ///
  /// @throws IllegalArgumentException for any other text
  static Map<String, Object> read(String text) {
    var json = new Json(text);
    var members = json.object(0);
    if (json.at != text.length() || !write(members).equals(text)) throw refuse();
    return members;
  }

  private Object value(int depth) {
    if (depth > MAX_DEPTH || at >= text.length()) throw refuse();
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"' -> string();
      default -> throw refuse();
    };
  }

  private Map<String, Object> object(int depth) {
    var members = new LinkedHashMap<String, Object>();
    expect('{');
    if (next('}')) return members;
    do {
      var name = string();
      expect(':');
      if (members.put(name, value(depth + 1)) != null) throw refuse();
    } while (next(','));
    expect('}');
    return members;
  }

  private List<Object> list(int depth) {
    var values = new ArrayList<>();
    expect('[');
    if (next(']')) return values;
    do values.add(value(depth + 1));
    while (next(','));
    expect(']');
    return values;
  }

  private String string() {
    expect('"');
    var out = new StringBuilder();
    for (; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\') escaped(out);
      else out.append(text.charAt(at));
    }
    expect('"');
    return out.toString();
  }

  private void escaped(StringBuilder out) {
    if (++at >= text.length()) throw refuse();
    if (text.charAt(at) != 'u') {
      out.append(text.charAt(at));
    } else {
      if (at + 5 > text.length()) throw refuse();
      out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
      at += 4;
    }
  }

  private boolean next(char c) {
    boolean is = at < text.length() && text.charAt(at) == c;
    if (is) at++;
    return is;
  }

  private void expect(char c) {
    if (!next(c)) throw refuse();
  }

  private static IllegalArgumentException refuse() {
    return new IllegalArgumentException("json");
  }
}
