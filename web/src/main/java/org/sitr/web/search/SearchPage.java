package org.sitr.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.search.Hit;
import org.sitr.search.NotReady;
import org.sitr.search.Query;
import org.sitr.search.Searches;
import org.sitr.security.seal.PartialDate;
import org.sitr.web.casefile.CaseTables;
import org.sitr.web.casefile.Order;
import org.sitr.web.casefile.Table;
import org.sitr.web.form.Values;
import org.sitr.web.form.Words;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Finding people by name, in any script, or by reference. It searches when asked, never while
/// typing: each search is an entry.
@Named("search")
@RequestScoped
public class SearchPage {

  private static final List<String> COLUMNS = List.of("name", "ref", "born", "state");

  @Inject Exchange exchange;
  @Inject Searches searches;
  @Inject CaseTables tables;
  @Inject Text text;
  @Inject Reader reader;

  private @Nullable Table found;
  private boolean isStarting;

  /// The view action.
  public void act() {
    var query = new Query(getQuery());
    if (query.isEmpty()) return;
    var order = Order.of(exchange);
    try {
      found = Table.of("found", COLUMNS, searches.find(query, order.page()), order, this::row);
    } catch (NotReady starting) {
      isStarting = true;
    }
  }

  private Table.Row row(Hit hit) {
    var names = String.join(" · ", hit.names());
    return new Table.Row(
        hit.ref().text(),
        names,
        List.of(
            cell("ref", hit.ref().text(), "ref"),
            cell("born", born(hit.born()), "num"),
            cell("state", tables.states(hit.states()), "")));
  }

  private Table.Cell cell(String column, String value, String kind) {
    return new Table.Cell(text.getOrDefault("casefile.column-" + column, column), value, kind, "");
  }

  private String born(String text) {
    return text.isEmpty() ? "" : Values.date(PartialDate.read(text), new Words(this.text, reader));
  }

  public String getQuery() {
    return exchange.get("q");
  }

  public boolean isStarting() {
    return isStarting;
  }

  public boolean isAsked() {
    return found != null;
  }

  public @Nullable Table getFound() {
    return found;
  }
}
