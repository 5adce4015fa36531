package org.sitr.web.form;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sitr.code.CodeLists;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// What fields, columns and codes are called in the reader's language.
///
/// @param concept whose bundle names the fields
public record Words(String concept, Text text, Reader reader) {

  private static final int LONG_LIST = 40;

  /// What a field or a column is called.
  ///
  /// @param field `identity/names` or `identity/names.full`
  String label(String field) {
    return word(concept + "." + field);
  }

  /// The sentence under a field's label, or nothing.
  String hint(String field) {
    var key = concept + "." + field + ".hint";
    return text.has(key) ? word(key) : "";
  }

  /// What is wrong, in words; nothing for nothing.
  String error(String key) {
    if (key.isEmpty()) return "";
    return word(text.has(key) ? key : "form.wrong");
  }

  /// What a code of a field is called.
  String code(String field, String code) {
    return CodeLists.named(Lists.of(field)).label(code, reader.getLocale());
  }

  /// The answers of a field. A long list is sorted by its words, so that typing finds one.
  List<Option> options(String field, Collection<String> codes, Collection<String> chosen) {
    var options = Option.of(codes, c -> code(field, c), chosen);
    if (codes.size() < LONG_LIST) return options;
    var order = Collator.getInstance(reader.getLocale());
    return options.stream().sorted(Comparator.comparing(Option::label, order)).toList();
  }

  String word(String key) {
    return text.getOrDefault(key, key);
  }

  String of(String key, Object... things) {
    return text.of(key, things);
  }
}
