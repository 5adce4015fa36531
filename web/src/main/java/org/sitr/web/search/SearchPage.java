package org.sitr.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.listing.Page;
import org.sitr.search.Hit;
import org.sitr.search.NotReady;
import org.sitr.search.Query;
import org.sitr.search.Searches;
import org.sitr.security.seal.PartialDate;
import org.sitr.web.casefile.CaseTables;
import org.sitr.web.casefile.Row;
import org.sitr.web.form.Values;
import org.sitr.web.form.Words;
import org.sitr.web.list.Lists;
import org.sitr.web.list.Look;
import org.sitr.web.list.Narrowing;
import org.sitr.web.list.Table;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Finding people by name, in any script, or by reference. It searches when asked, never while
/// typing: each search is an entry. The form posts what was typed, so that no name stands in an
/// address; an address that somebody wrote with words in it is answered all the same.
@Named("search")
@RequestScoped
public class SearchPage {

  private static final List<String> COLUMNS = List.of("name", "ref", "born", "state");

  @Inject Exchange exchange;
  @Inject Searches searches;
  @Inject CaseTables tables;
  @Inject Lists lists;
  @Inject Text text;
  @Inject Reader reader;

  private @Nullable Table<Row> found;
  private boolean isStarting;

  /// The view action.
  public void act() {
    lists.asked(Hit.COLUMNS, "q").ifPresent(this::find);
  }

  private void find(Page page) {
    var query = new Query(getQuery());
    if (query.isEmpty()) return;
    try {
      var look = new Look<>("results", Hit.COLUMNS, COLUMNS, tables::word);
      found = lists.table(look, searches.find(query, page), this::row);
    } catch (NotReady starting) {
      isStarting = true;
    }
  }

  private Row row(Hit hit) {
    var names = String.join(" · ", hit.names());
    return new Row(
        hit.ref().text(),
        names,
        List.of(
            cell("ref", hit.ref().text(), "ref"),
            cell("born", born(hit.born()), "num"),
            cell("state", tables.states(hit.states()), "")));
  }

  private Row.Cell cell(String column, String value, String kind) {
    return new Row.Cell(lists.label(column), value, kind, "");
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

  public @Nullable Table<Row> getFound() {
    return found;
  }

  public Narrowing getNarrowing() {
    return found == null ? lists.blank() : found.narrowing();
  }
}
