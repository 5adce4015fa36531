package org.sitr.web.form;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sitr.code.CodeLists;
import org.sitr.security.seal.SealedField;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// What facets, fields, columns and codes are called in the reader's language.
public record Words(Text text, Reader reader) {

  private static final int LONG_LIST = 40;

  /// The concept whose bundle names the fields of a record, where it is not called the same.
  private static final Map<String, String> CONCEPTS =
      Map.of(
          "case", "casefile",
          "identity", "person",
          "channels", "contact",
          "first-contact", "referral",
          "staff", "staff");

  /// The key of a field's or a column's label.
  public static String key(String field) {
    return concept(field) + "." + field;
  }

  private static String concept(String field) {
    var record = field.substring(0, field.indexOf('/'));
    return CONCEPTS.getOrDefault(record, record);
  }

  /// What a facet is called, by one of its fields.
  public String title(SealedField<?> field) {
    var name = field.name();
    return word(concept(name) + "." + name.substring(0, name.indexOf('/')) + "-title");
  }

  /// What a field or a column is called.
  ///
  /// @param field `identity/names` or `identity/names.full`
  public String label(String field) {
    return word(key(field));
  }

  /// The sentence under a field's label, or nothing.
  String hint(String field) {
    var key = key(field) + ".hint";
    return text.has(key) ? word(key) : "";
  }

  /// What is wrong, in words; nothing for nothing.
  String error(String key) {
    if (key.isEmpty()) return "";
    if (text.has(key)) return word(key);
    return word(text.has("form." + key) ? "form." + key : "form.wrong");
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

  public String word(String key) {
    return text.getOrDefault(key, key);
  }

  public String of(String key, Object... things) {
    return text.of(key, things);
  }
}
