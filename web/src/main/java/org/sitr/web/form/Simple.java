package org.sitr.web.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitr.security.seal.TextForm;
import org.sitr.web.form.Draft.Wrong;

/// A small form that is no facet: a few inputs of one bundle, each with what is wrong with it.
///
/// @param concept whose bundle names the inputs: `propose-` and the name
/// @param typed what was typed
/// @param errors keys of messages, by name of input
public record Simple(String concept, Typed typed, Words words, Map<String, String> errors) {

  /// A line of text.
  public Input text(String name, boolean optional, int maxLength) {
    return input(name, "text", optional).value(typed.get(name), maxLength);
  }

  /// Text of several lines.
  public Input lines(String name, int maxLength) {
    return input(name, "long", false).value(typed.get(name), maxLength);
  }

  /// One of several answers.
  public Input choice(String name, List<Option> options) {
    return input(name, "code", false).choose(options);
  }

  /// A day.
  public Input day(String name) {
    return input(name, "day", false).made(new Inputs(typed, words, Map.of(), "").day(name));
  }

  /// The day that was typed; empty, with its error, where it is none.
  public Optional<LocalDate> readDay(String name) {
    var text = typed.text(name, new TextForm.Day());
    try {
      return Optional.of(new TextForm.Day().read(text));
    } catch (IllegalArgumentException e) {
      errors.put(name, text.isEmpty() ? "form.empty" : "form.date");
      return Optional.empty();
    }
  }

  /// The text that was typed; empty, with its error, where there is none or it cannot be.
  public Optional<String> readText(String name, int maxLength) {
    try {
      return Optional.of(new TextForm.Text(maxLength).read(typed.get(name)));
    } catch (IllegalArgumentException e) {
      errors.put(name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /// Says that a sentence is missing, or is none.
  ///
  /// @param missing key of what is said where nothing was typed
  public void refuse(String name, String missing) {
    errors.put(name, typed.get(name).isBlank() ? missing : "casefile.reason-unfit");
  }

  /// The errors as the list on top shows them.
  public List<Wrong> wrongs(List<Input> inputs) {
    var wrongs = new ArrayList<Wrong>();
    for (var input : inputs) {
      if (!input.error().isEmpty()) {
        wrongs.add(new Wrong(input.anchor(), input.label(), input.error()));
      }
    }
    return wrongs;
  }

  private Input input(String name, String kind, boolean optional) {
    var key = concept + ".input-" + name;
    var hint = words.text().has(key + ".hint") ? words.word(key + ".hint") : "";
    return new Input(
        name, kind, words.word(key), hint, optional, words.error(errors.getOrDefault(name, "")));
  }
}
