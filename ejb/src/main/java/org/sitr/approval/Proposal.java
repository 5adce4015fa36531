package org.sitr.approval;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitr.access.Action;
import org.sitr.security.log.Merkle;

/// What somebody proposes: an act, its arguments, and the text that deciders are shown.
///
/// @param arguments names and values of one line each, in order
/// @param shown message keys and values of one line each, in order
public record Proposal(Action action, Map<String, String> arguments, Map<String, String> shown) {

  public Proposal {
    arguments = new LinkedHashMap<>(arguments);
    shown = new LinkedHashMap<>(shown);
  }

  /// Names this proposal and no other: 64 hex digits.
  String sha256() {
    var text = action.name() + "\n" + write(arguments) + "\n\n" + write(shown);
    return HexFormat.of().formatHex(Merkle.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String write(Map<String, String> lines) {
    return lines.entrySet().stream()
        .filter(e -> !e.getValue().isBlank())
        .map(e -> e.getKey() + ": " + oneLine(e.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String oneLine(String value) {
    if (value.lines().count() > 1) throw new IllegalArgumentException("more than one line");
    return value.strip();
  }

  static Map<String, String> read(String lines) {
    var read = new LinkedHashMap<String, String>();
    lines
        .lines()
        .map(line -> line.split(":", 2))
        .forEach(parts -> read.put(parts[0], parts[1].strip()));
    return read;
  }

  /// The act alone: the rest is about somebody.
  @Override
  public String toString() {
    return "proposal of " + action;
  }
}
