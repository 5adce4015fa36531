package org.sitr.web.form;

import java.util.List;

/// One input to be drawn, of whatever kind; a date has parts, a group has rows of inputs.
///
/// @param name its name in the request, also its id
/// @param kind which shape is drawn: `text wide long number code codes picks date day moment
///   lines`, as part of a date also `short check time`
/// @param label what it is called
/// @param hint a sentence under the label, or nothing
/// @param optional whether it may stay empty
/// @param value what stands in it, for kinds of one value
/// @param options answers to choose from
/// @param parts the smaller inputs of a date, or the selects of a long list
/// @param rows the rows of a group
/// @param maxLength longest text, in UTF-16 units
/// @param error what is wrong, in words, or nothing
/// @param now what stands in the record by now, where that is not what was typed, or nothing
public record Input(
    String name,
    String kind,
    String label,
    String hint,
    boolean optional,
    String value,
    List<Option> options,
    List<Input> parts,
    List<Row> rows,
    int maxLength,
    String error,
    String now) {

  /// One row of a group.
  ///
  /// @param label `Name 2`
  /// @param fresh whether it was just added and wants the cursor
  public record Row(String label, List<Input> cells, boolean fresh) {}

  Input(String name, String kind, String label, String hint, boolean optional, String error) {
    this(name, kind, label, hint, optional, "", List.of(), List.of(), List.of(), 0, error, "");
  }

  Input kind(String k) {
    return new Input(
        name, k, label, hint, optional, value, options, parts, rows, maxLength, error, now);
  }

  Input value(String v, int max) {
    return new Input(name, kind, label, hint, optional, v, options, parts, rows, max, error, now);
  }

  Input choose(List<Option> o) {
    return new Input(
        name, kind, label, hint, optional, value, o, parts, rows, maxLength, error, now);
  }

  Input made(List<Input> p) {
    return new Input(
        name, kind, label, hint, optional, value, options, p, rows, maxLength, error, now);
  }

  Input rows(List<Row> r) {
    return new Input(
        name, kind, label, hint, optional, value, options, parts, r, maxLength, error, now);
  }

  Input error(String e) {
    return new Input(
        name, kind, label, hint, optional, value, options, parts, rows, maxLength, e, now);
  }

  Input beside(String n) {
    return new Input(
        name, kind, label, hint, optional, value, options, parts, rows, maxLength, error, n);
  }

  /// Where a link to this input leads: its first control.
  public String anchor() {
    return switch (kind) {
      case "date", "day", "moment" -> name + ".d";
      case "lines" -> rows.getFirst().cells().getFirst().anchor();
      case "codes" -> name + "." + options.getFirst().code();
      default -> name;
    };
  }

  /// Ids of what describes it, for assistive technology; nothing if nothing does.
  public String describedBy() {
    return ((hint.isEmpty() ? "" : name + ".hint ") + (error.isEmpty() ? "" : name + ".error"))
        .strip();
  }

  /// What people typed stays out of every log.
  @Override
  public String toString() {
    return "Input[" + name + "]";
  }
}
