package org.sitr.facet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// One page of a list.
///
/// @param total rows of all pages, after the filter
/// @param page the page that was given: never one behind the last
public record Listing<T>(List<T> rows, int total, Page page) {

  public Listing {
    rows = List.copyOf(rows);
  }

  /// Filters, sorts and cuts rows that the asker may see.
  ///
  /// @param columns what may be sorted by
  /// @param usual the order where none is asked, and among equals
  /// @param text what the filter looks at
  public static <T> Listing<T> of(
      List<T> all,
      Page page,
      Map<String, Comparator<T>> columns,
      Comparator<T> usual,
      Function<T, String> text) {
    var words = Arrays.stream(plain(page.filter()).split("\\s+")).toList();
    var rows = all.stream().filter(row -> holds(plain(text.apply(row)), words)).toList();
    var order = columns.getOrDefault(page.sort(), usual);
    var sorted =
        rows.stream()
            .sorted((page.descending() ? order.reversed() : order).thenComparing(usual))
            .toList();
    int last = Math.max(1, Math.ceilDiv(sorted.size(), page.size()));
    int number = Math.min(page.number(), last);
    var shown = sorted.stream().skip((long) (number - 1) * page.size()).limit(page.size()).toList();
    return new Listing<>(
        shown,
        sorted.size(),
        new Page(number, page.size(), page.sort(), page.descending(), page.filter()));
  }

  private static boolean holds(String text, List<String> words) {
    return words.stream().allMatch(text::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
