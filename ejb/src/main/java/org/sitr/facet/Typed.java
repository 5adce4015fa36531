package org.sitr.facet;

import java.util.Map;
import java.util.function.Predicate;
import org.sitr.security.seal.SealedField;

/// Reads what was typed into a form.
public final class Typed {

  private Typed() {}

  /// `before`, changed by what was typed (R2 to R4). What is wrong goes to `problems`.
  ///
  /// @param typed text by field name
  /// @param hidden what this asker may not see, hence not write
  public static Values read(
      Form form,
      Values before,
      Map<String, String> typed,
      Predicate<SealedField<?>> hidden,
      Problems problems) {
    var values = before;
    for (var one : typed.entrySet()) {
      var field = form.facet().field(one.getKey());
      if (field.isEmpty() || form.byOtherActs().contains(field.get())) {
        problems.at(field.isEmpty() ? "form" : one.getKey(), "form.not-a-field");
      } else if (hidden.test(field.get())) {
        problems.at(field.get(), "form.hidden");
      } else {
        values = read(form, field.get(), values, one.getValue(), problems);
      }
    }
    if (!problems.any()) {
      form.check().look(values, problems);
    }
    return values;
  }

  private static <T> Values read(
      Form form, SealedField<T> field, Values values, String text, Problems problems) {
    if (text.isBlank()) {
      if (form.required().contains(field)) {
        problems.at(field, "form.empty");
      }
      return values.without(field);
    }
    try {
      return values.with(field, field.form().read(text));
    } catch (IllegalArgumentException e) {
      problems.at(field, e.getMessage() == null ? "form.wrong" : e.getMessage());
      return values;
    }
  }
}
