package org.sitr.listing;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// A column of a list: how rows sort by it and how they are narrowed by it.
public final class Column<T> {

  /// What one narrows by.
  public enum Kind {
    /// Words of a sealed value, typed: never in an address.
    WORDS,
    /// A reference or a number.
    PLAIN,
    /// One code of several.
    CODE,
    /// Days, from one to another.
    DAY;

    /// Whether it may stand in an address.
    public boolean isClear() {
      return this != WORDS;
    }
  }

  private static final String FROM = ".from";
  private static final String UNTIL = ".until";

  private final String name;
  private final Kind kind;
  private final Comparator<T> up;
  private final Comparator<T> down;
  private final BiPredicate<T, Map<String, String>> admits;
  private final Function<T, List<String>> codes;
  private final Comparator<String> ranks;

  private Column(
      String name,
      Kind kind,
      Sorting<T> sorting,
      BiPredicate<T, Map<String, String>> admits,
      Function<T, List<String>> codes,
      Comparator<String> ranks) {
    this.name = name;
    this.kind = kind;
    this.up = sorting.up;
    this.down = sorting.down;
    this.admits = admits;
    this.codes = codes;
    this.ranks = ranks;
  }

  private record Sorting<T>(Comparator<T> up, Comparator<T> down) {
    /// Who has no key comes last, both ways.
    static <T, K> Sorting<T> by(Function<T, Optional<K>> key, Comparator<K> order) {
      return new Sorting<>(last(key, order), last(key, order.reversed()));
    }

    private static <T, K> Comparator<T> last(Function<T, Optional<K>> key, Comparator<K> order) {
      Comparator<@Nullable K> absentLast = Comparator.nullsLast(order);
      return (one, other) ->
          absentLast.compare(key.apply(one).orElse(null), key.apply(other).orElse(null));
    }
  }

  /// Words that people typed.
  ///
  /// @param texts the first is what it sorts by; all are looked through
  public static <T> Column<T> words(String name, Function<T, List<String>> texts) {
    Function<T, Optional<String>> key = row -> first(texts.apply(row)).map(Column::folded);
    return new Column<>(
        name,
        Kind.WORDS,
        Sorting.by(key, Comparator.naturalOrder()),
        (row, only) -> hasWords(texts.apply(row), only.get(name)),
        row -> List.of(),
        Comparator.naturalOrder());
  }

  /// A reference, found by any part of it in any case and spacing.
  public static <T> Column<T> reference(String name, Function<T, String> text) {
    Function<T, Optional<String>> key = row -> first(List.of(text.apply(row)));
    return new Column<>(
        name,
        Kind.PLAIN,
        Sorting.by(key, Comparator.naturalOrder()),
        (row, only) -> bare(text.apply(row)).contains(bare(only.getOrDefault(name, ""))),
        row -> List.of(),
        Comparator.naturalOrder());
  }

  /// A number, found as it is.
  public static <T> Column<T> number(String name, ToLongFunction<T> number) {
    return new Column<>(
        name,
        Kind.PLAIN,
        Sorting.by(row -> Optional.of(number.applyAsLong(row)), Comparator.<Long>naturalOrder()),
        (row, only) ->
            bare(only.getOrDefault(name, number(number, row))).equals(number(number, row)),
        row -> List.of(),
        Comparator.naturalOrder());
  }

  private static <T> String number(ToLongFunction<T> number, T row) {
    return Long.toString(number.applyAsLong(row));
  }

  /// Codes: a row has one, several or none.
  ///
  /// @param order of the list they are from; codes that it has not come after, by their letters
  public static <T> Column<T> codes(
      String name, List<String> order, Function<T, List<String>> codes) {
    Comparator<String> ranks =
        Comparator.<String>comparingInt(code -> rank(order, code)).thenComparing(code -> code);
    return new Column<>(
        name,
        Kind.CODE,
        Sorting.by(row -> first(codes.apply(row)), ranks),
        (row, only) -> !only.containsKey(name) || codes.apply(row).contains(only.get(name)),
        codes,
        ranks);
  }

  /// One code.
  public static <T> Column<T> code(String name, List<String> order, Function<T, String> code) {
    return codes(name, order, row -> first(List.of(code.apply(row))).stream().toList());
  }

  /// A day.
  public static <T> Column<T> day(String name, Function<T, Optional<LocalDate>> day) {
    return new Column<>(
        name,
        Kind.DAY,
        Sorting.by(day, Comparator.<LocalDate>naturalOrder()),
        (row, only) -> isWithin(day.apply(row), only.get(name + FROM), only.get(name + UNTIL)),
        row -> List.of(),
        Comparator.naturalOrder());
  }

  /// A moment, narrowed by days as they are here.
  public static <T> Column<T> moment(String name, Function<T, Optional<Instant>> at) {
    var days = Column.<T>day(name, row -> at.apply(row).map(Column::here));
    return new Column<>(
        name,
        Kind.DAY,
        Sorting.by(at, Comparator.<Instant>naturalOrder()),
        days.admits,
        days.codes,
        days.ranks);
  }

  /// The same, sorted by something else than what it is narrowed by.
  public <K extends Comparable<? super K>> Column<T> by(Function<T, Optional<K>> key) {
    var sorting = Sorting.by(key, Comparator.<K>naturalOrder());
    return new Column<>(name, kind, sorting, admits, codes, ranks);
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /// Under which names it is narrowed by.
  public List<String> parameters() {
    return kind == Kind.DAY ? List.of(name + FROM, name + UNTIL) : List.of(name);
  }

  Comparator<T> order(boolean descending) {
    return descending ? down : up;
  }

  boolean admits(T row, Map<String, String> only) {
    return admits.test(row, only);
  }

  List<String> choices(Collection<T> rows) {
    return rows.stream()
        .flatMap(row -> codes.apply(row).stream())
        .distinct()
        .sorted(ranks)
        .toList();
  }

  private static Optional<String> first(List<String> texts) {
    return texts.stream().findFirst().filter(text -> !text.isEmpty());
  }

  private static int rank(List<String> order, String code) {
    int at = order.indexOf(code);
    return at < 0 ? order.size() : at;
  }

  private static boolean hasWords(List<String> texts, @Nullable String wanted) {
    if (wanted == null) return true;
    var text = folded(String.join(" ", texts));
    return Arrays.stream(folded(wanted).split("\\s+")).allMatch(text::contains);
  }

  private static boolean isWithin(
      Optional<LocalDate> day, @Nullable String from, @Nullable String until) {
    var first = read(from);
    var last = read(until);
    if (first.isEmpty() && last.isEmpty()) return true;
    return day.isPresent()
        && first.stream().noneMatch(day.get()::isBefore)
        && last.stream().noneMatch(day.get()::isAfter);
  }

  private static Optional<LocalDate> read(@Nullable String day) {
    try {
      return Optional.ofNullable(day).map(LocalDate::parse);
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static LocalDate here(Instant at) {
    return at.atZone(ZoneId.systemDefault()).toLocalDate();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .toUpperCase(Locale.ROOT);
  }
}
