package org.sitr.web.list;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sitr.listing.Columns;
import org.sitr.listing.Page;
import org.sitr.web.page.Address;

/// Which part of a list a request asks for, and the addresses that lead to other parts.
final class Asked {

  static final String ONLY = "only-";

  /// Of an address, what another order or filter does not keep.
  private static final Set<String> PASSING = Set.of("page", "lang", "done");

  private final String path;
  private final Map<String, String> query;
  private final Set<String> also;
  private final Map<String, String> clear = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();

  /// @param query what the address says
  /// @param said what address and form say, by name; nothing for nothing
  /// @param also names of inputs besides the columns' that hold words
  Asked(
      String path,
      Map<String, String> query,
      UnaryOperator<String> said,
      Columns<?> columns,
      Set<String> also) {
    this.path = path;
    this.query = new LinkedHashMap<>(query);
    this.also = also;
    also.forEach(name -> put(words, name, typed(name, said)));
    for (var column : columns.all())
      for (var name : column.parameters()) {
        if (column.kind().isClear()) put(clear, ONLY + name, said.apply(ONLY + name));
        else put(words, ONLY + name, typed(ONLY + name, said));
      }
  }

  /// Words are taken from a form alone.
  private String typed(String name, UnaryOperator<String> said) {
    return query.containsKey(name) ? "" : said.apply(name);
  }

  private static void put(Map<String, String> into, String name, String value) {
    if (!value.isBlank()) into.put(name, value.strip());
  }

  /// As a door takes it.
  Page page() {
    var number = query.getOrDefault("page", "");
    return new Page(
        number.matches("\\d{1,5}") ? Integer.parseInt(number) : 1,
        Page.USUAL_SIZE,
        query.getOrDefault("sort", ""),
        isDescending(),
        only());
  }

  private Map<String, String> only() {
    var only = new HashMap<String, String>();
    sent()
        .forEach((name, value) -> {
          if (name.startsWith(ONLY)) only.put(name.substring(ONLY.length()), value);
        });
    return only;
  }

  private boolean isDescending() {
    return "desc".equals(query.get("dir"));
  }

  /// Whether it is narrowed by words, which stand in no address.
  boolean isTyped() {
    return !words.isEmpty();
  }

  /// Whether an input of its own stands before the columns' filters.
  boolean isLed() {
    return !also.isEmpty();
  }

  /// All that narrows it, for a form that sends it again.
  Map<String, String> sent() {
    var sent = new LinkedHashMap<>(clear);
    sent.putAll(words);
    return sent;
  }

  String value(String name) {
    return sent().getOrDefault(ONLY + name, "");
  }

  /// How it is sorted by a column, as `aria-sort` says it.
  String direction(String column) {
    if (!column.equals(query.get("sort"))) return "none";
    return isDescending() ? "descending" : "ascending";
  }

  /// Sorted by a column; where it is already, the other way round.
  String sorted(String column) {
    var turned = direction(column).equals("ascending") ? "desc" : "";
    return to(Map.of("sort", column, "dir", turned));
  }

  String paged(int number) {
    return to(Map.of("page", Integer.toString(number)));
  }

  /// All of it that an address can say.
  String said() {
    return to(Map.of());
  }

  /// Not narrowed.
  String cleared() {
    return Address.of(path, lasting());
  }

  /// Where its form is sent: what the form says does not stand in the address besides.
  String action() {
    var lasting = lasting();
    lasting.keySet().removeAll(also);
    return Address.of(path, lasting);
  }

  /// What the address keeps under another filter.
  private Map<String, String> lasting() {
    var lasting = new LinkedHashMap<String, String>();
    query.forEach((name, value) -> {
      if (!PASSING.contains(name) && !name.startsWith(ONLY)) lasting.put(name, value);
    });
    return lasting;
  }

  private String to(Map<String, String> changes) {
    var to = lasting();
    if (!isTyped()) to.putAll(clear);
    to.putAll(changes);
    to.values().removeIf(String::isEmpty);
    return Address.of(path, to);
  }
}
