package org.sitr.web.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;

/// A form being filled in: the fields of a facet, what was typed, and what is wrong with it.
public final class Draft {

  /// An error as the list on top shows it.
  public record Wrong(String anchor, String label, String message) {}

  private final List<SealedField<?>> fields;
  private final Typed typed;
  private final Words words;
  private final Set<String> required;
  private final Map<String, String> errors = new HashMap<>();
  private final Map<String, String> now = new HashMap<>();
  private String grown = "";
  private boolean conflict;

  /// @param fields those that may be typed: never one that was hidden from who types
  /// @param required names of fields that must not stay empty
  public Draft(
      List<? extends SealedField<?>> fields, Typed typed, Words words, Set<String> required) {
    this.fields = List.copyOf(fields);
    this.typed = typed;
    this.words = words;
    this.required = Set.copyOf(required);
  }

  /// What the door is given: the text of every field by its name, empty where nothing was typed.
  public Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    for (var field : fields) texts.put(field.name(), typed.text(input(field), field.form()));
    return texts;
  }

  /// The texts of fields whose inputs were filled; for a form that creates.
  public Map<String, String> filled() {
    var filled = texts();
    filled.values().removeIf(String::isBlank);
    return filled;
  }

  /// Takes what the door refused: keys of messages by name of field.
  public void refused(Map<String, String> why) {
    errors.putAll(why);
    for (var field : fields) {
      if (why.containsKey(field.name()) && field.form() instanceof TextForm.Lines lines) {
        errors.putAll(typed.wrongCells(input(field), lines));
      }
    }
  }

  /// Takes what stands in the record by now, to be shown beside what was typed; texts by name of
  /// field.
  public void changedMeanwhile(Map<String, String> stored) {
    conflict = true;
    for (var field : fields) {
      var text = stored.getOrDefault(field.name(), "");
      if (!text.equals(typed.text(input(field), field.form()))) {
        now.put(field.name(), said(field, text));
      }
    }
  }

  /// What somebody emptied meanwhile differs too.
  private String said(SealedField<?> field, String text) {
    return text.isEmpty()
        ? words.word("page.absent")
        : Values.of(field.name(), field.form(), text, words);
  }

  /// Where to look: each field that differs.
  public List<Wrong> getDifferent() {
    return fields.stream()
        .filter(field -> now.containsKey(field.name()))
        .map(field -> new Wrong("at-" + input(field), words.label(field.name()), ""))
        .toList();
  }

  /// Gives a group one empty row more.
  public void grow(String group) {
    grown = group;
  }

  /// The names of its fields, for the form to bring back: only what was shown is ever written.
  public String getShown() {
    return fields.stream().map(SealedField::name).collect(Collectors.joining(" "));
  }

  public boolean isWrong() {
    return !errors.isEmpty();
  }

  public boolean isConflict() {
    return conflict;
  }

  /// Every error once, in the order of the form.
  public List<Wrong> getErrors() {
    var all = new ArrayList<Wrong>();
    for (var input : getInputs()) collect(input, all);
    return all;
  }

  /// The inputs, in the order of the facet.
  public List<Input> getInputs() {
    var inputs = new Inputs(typed, words, errors, grown);
    return fields.stream().map(f -> inputs.of(f, required.contains(f.name()), now)).toList();
  }

  private void collect(Input input, List<Wrong> into) {
    boolean cells = false;
    for (var row : input.rows()) {
      for (var cell : row.cells()) {
        cells |= !cell.error().isEmpty();
        if (!cell.error().isEmpty()) {
          var label = row.label() + words.word("page.comma") + " " + cell.label();
          into.add(new Wrong(cell.anchor(), label, cell.error()));
        }
      }
    }
    if (!cells && !input.error().isEmpty()) {
      into.add(new Wrong(input.anchor(), input.label(), input.error()));
    }
  }

  /// The name of a field's input: its last part.
  public static String input(SealedField<?> field) {
    return field.name().substring(field.name().indexOf('/') + 1);
  }
}
