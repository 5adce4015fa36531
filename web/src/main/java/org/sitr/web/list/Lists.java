package org.sitr.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitr.listing.Column;
import org.sitr.listing.Columns;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.web.form.Option;
import org.sitr.web.page.Address;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Pager;
import org.sitr.web.page.Text;

/// Reads from a request which part of a list is asked for, and makes of what a door gave the list
/// that its page draws. A page has one list.
@Named("lists")
@RequestScoped
public class Lists {

  /// The input that tells a form of a list from others.
  public static final String SENT = "list";

  @Inject Exchange exchange;
  @Inject Address address;
  @Inject Text text;

  private @Nullable Asked asked;

  /// The part that is asked for; empty where the answer is another address already.
  ///
  /// @param also names of inputs besides the columns' that hold words
  public Optional<Page> asked(Columns<?> columns, String... also) {
    var now = new Asked(address.getPath(), address.query(), exchange::get, columns, Set.of(also));
    asked = now;
    if (exchange.isPost() && !exchange.get(SENT).isEmpty() && !now.isTyped()) {
      exchange.redirect(now.said());
      return Optional.empty();
    }
    return Optional.of(now.page());
  }

  private Asked asked() {
    if (asked == null) throw new IllegalStateException("no list was asked for");
    return asked;
  }

  /// The list as its page draws it.
  public <T, R> Table<R> table(Look<T> look, Listing<T> listing, Function<T, R> row) {
    var page = listing.page();
    return new Table<>(
        look.name(),
        look.shown().stream().map(this::head).toList(),
        listing.rows().stream().map(row).toList(),
        new Pager(page.number(), page.size(), listing.total()),
        narrowing(look, listing.choices()));
  }

  private Head head(String column) {
    return new Head(label(column), asked().direction(column), asked().sorted(column));
  }

  /// The form alone, where nothing was looked for yet.
  public Narrowing blank() {
    return new Narrowing(asked().action(), List.of(), 0, asked().cleared());
  }

  private Narrowing narrowing(Look<?> look, Map<String, List<String>> choices) {
    var filters =
        look.shown().stream()
            .flatMap(name -> look.columns().named(name).stream())
            .map(column -> filter(look, column, choices))
            .toList();
    return new Narrowing(asked().action(), filters, asked().isLed() ? 0 : 1, asked().cleared());
  }

  private Filter filter(Look<?> look, Column<?> column, Map<String, List<String>> choices) {
    var names = column.parameters();
    var value = asked().value(names.getFirst());
    var codes = choices.getOrDefault(column.name(), List.of());
    return new Filter(
        Asked.ONLY + column.name(),
        label(column.name()),
        column.kind().name().toLowerCase(Locale.ROOT),
        value,
        names.size() > 1 ? asked().value(names.getLast()) : "",
        Option.of(codes, code -> look.words().apply(column.name(), code), List.of(value)));
  }

  /// What a column is called.
  public String label(String column) {
    return text.getOrDefault("list.column-" + column, column);
  }

  /// Another page of the list.
  public String paged(int number) {
    return asked().paged(number);
  }

  /// Whether the list is narrowed by words, which its links must send along: they are buttons then.
  public boolean isTyped() {
    return asked != null && asked.isTyped();
  }

  /// All that narrows the list, for a form that sends it again.
  public List<Option> getSent() {
    return asked == null ? List.of() : options(asked.sent());
  }

  private static List<Option> options(Map<String, String> values) {
    return values.entrySet().stream()
        .map(one -> new Option(one.getKey(), one.getValue(), false))
        .toList();
  }
}
