package org.sitr.audit;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A detail's spelling: one JSON object of arrays of strings, names in order, no spaces, NFC. Small
/// and by hand, because `NODE_START` is explained by a detail that a verifier writes again and
/// compares by hash.
final class DetailText {

  static byte[] write(SortedMap<String, List<String>> words) {
    StringBuilder out = new StringBuilder("{");
    words.forEach((name, values) -> {
      string(out.append(out.length() == 1 ? "" : ","), name);
      out.append(":[");
      for (int i = 0; i < values.size(); i++) {
        string(out.append(i == 0 ? "" : ","), values.get(i));
      }
      out.append(']');
    });
    return out.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /// @throws IllegalArgumentException for anything but what [#write] gives; the message holds
  ///   nothing of it
  static SortedMap<String, List<String>> read(byte[] json) {
    Reader in = new Reader(new String(json, StandardCharsets.UTF_8));
    SortedMap<String, List<String>> words = new TreeMap<>();
    in.expect('{');
    while (!in.take('}')) {
      if (!words.isEmpty()) {
        in.expect(',');
      }
      String name = in.string();
      in.expect(':');
      words.put(name, in.array());
    }
    in.end();
    return words;
  }

  private static void string(StringBuilder out, String text) {
    out.append('"');
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (isUnseen(c)) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /// Control, direction and format characters: whoever reads a detail in the raw shall see them.
  private static boolean isUnseen(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    boolean take(char c) {
      if (at < text.length() && text.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    void expect(char c) {
      if (!take(c)) {
        throw new IllegalArgumentException("not a detail");
      }
    }

    void end() {
      if (at != text.length()) {
        throw new IllegalArgumentException("not a detail");
      }
    }

    List<String> array() {
      List<String> values = new ArrayList<>();
      expect('[');
      while (!take(']')) {
        if (!values.isEmpty()) {
          expect(',');
        }
        values.add(string());
      }
      return values;
    }

    String string() {
      StringBuilder out = new StringBuilder();
      expect('"');
      while (!take('"')) {
        out.append(take('\\') ? escaped() : next());
      }
      return out.toString();
    }

    private char escaped() {
      if (!take('u')) {
        return next();
      }
      int end = at + 4;
      if (end > text.length()) {
        throw new IllegalArgumentException("not a detail");
      }
      char c = (char) Integer.parseInt(text, at, end, 16);
      at = end;
      return c;
    }

    private char next() {
      if (at >= text.length()) {
        throw new IllegalArgumentException("not a detail");
      }
      return text.charAt(at++);
    }
  }

  private DetailText() {}
}
