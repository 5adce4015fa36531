package org.sitr.listing;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns of a list and its own order.
public final class Columns<T> {

  private final Comparator<T> usual;
  private final List<Column<T>> all;

  private Columns(Comparator<T> usual, List<Column<T>> all) {
    this.usual = usual;
    this.all = all;
  }

  /// @param usual the order where none is asked, and among equals
  @SafeVarargs
  public static <T> Columns<T> of(Comparator<T> usual, Column<T>... columns) {
    return new Columns<>(usual, List.of(columns));
  }

  public List<Column<T>> all() {
    return all;
  }

  public Optional<Column<T>> named(String name) {
    return all.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// Narrows, sorts and cuts rows that the asker may see.
  public Listing<T> page(Collection<T> rows, Page page) {
    var narrowed =
        rows.stream()
            .filter(row -> all.stream().allMatch(column -> column.admits(row, page.only())))
            .sorted(order(page))
            .toList();
    int last = Math.max(1, Math.ceilDiv(narrowed.size(), page.size()));
    int number = Math.min(page.number(), last);
    var shown =
        narrowed.stream().skip((long) (number - 1) * page.size()).limit(page.size()).toList();
    return new Listing<>(shown, narrowed.size(), page.at(number), choices(rows));
  }

  private Comparator<T> order(Page page) {
    return named(page.sort())
        .map(column -> column.order(page.descending()).thenComparing(usual))
        .orElse(usual);
  }

  private Map<String, List<String>> choices(Collection<T> rows) {
    var choices = new LinkedHashMap<String, List<String>>();
    for (var column : all)
      if (column.kind() == Column.Kind.CODE) choices.put(column.name(), column.choices(rows));
    return choices;
  }
}
