package org.sitr.web.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The address of a form: which page, about which record. What is typed there is kept under it.
public final class FormAddress {

  /// The pages on which something is typed that is worth keeping.
  private static final Set<String> PAGES =
      Set.of(
          "/change",
          "/reveal",
          "/assign",
          "/first-contact",
          "/approval",
          "/staff-member",
          "/exclusions");

  /// Says in an address that a draft is to come back.
  static final String DRAFT = "draft";

  /// Of an address, what belongs to a visit and not to the form.
  private static final Set<String> PASSING = Set.of("lang", "done", DRAFT);

  /// Of what a form sends, what nobody typed.
  private static final Set<String> UNTYPED = Set.of("csrf", "once", "do", "grow", "lang");

  private final String path;
  private final Map<String, String> query;

  private FormAddress(String path, Map<String, String> query) {
    this.path = path;
    this.query = query;
  }

  /// Empty where no form stands at that address.
  public static Optional<FormAddress> of(String path, @Nullable String query) {
    if (!PAGES.contains(path)) return Optional.empty();
    var lasting = new LinkedHashMap<>(Address.query(query));
    lasting.keySet().removeAll(PASSING);
    return Optional.of(new FormAddress(path, lasting));
  }

  /// Path and query as one text.
  public static Optional<FormAddress> of(String address) {
    int question = address.indexOf('?');
    return question < 0
        ? of(address, null)
        : of(address.substring(0, question), address.substring(question + 1));
  }

  /// What was typed: all that the form sends, without what its address says already.
  ///
  /// @param sent several values of one name are parted by a space, as in `form.Typed`
  public Map<String, String> typed(Map<String, String[]> sent) {
    var typed = new HashMap<String, String>();
    sent.forEach((name, values) -> typed.put(name, String.join(" ", values)));
    typed.keySet().removeAll(query.keySet());
    typed.keySet().removeAll(UNTYPED);
    typed.keySet().removeAll(PASSING);
    return typed;
  }

  /// The same form, filled again with a draft, at the field that the address names.
  public String withDraft(String draft) {
    var again = new LinkedHashMap<>(query);
    again.put(DRAFT, draft);
    return Address.of(path, again) + Address.atField(query.getOrDefault("field", ""));
  }

  /// The address without anything passing: it names the form in its draft.
  @Override
  public String toString() {
    return Address.of(path, query);
  }
}
