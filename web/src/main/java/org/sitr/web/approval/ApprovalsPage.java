package org.sitr.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.approval.ApprovalLine;
import org.sitr.approval.Approvals;
import org.sitr.listing.Page;
import org.sitr.web.inspection.Sentences;
import org.sitr.web.list.Lists;
import org.sitr.web.list.Look;
import org.sitr.web.list.Table;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// What waits for a second person, what the reader asked for, what was decided.
@Named("approvals")
@RequestScoped
public class ApprovalsPage {

  private static final List<String> VIEWS = List.of("waiting", "mine", "done");
  private static final List<String> COLUMNS = List.of("what", "about", "by", "until", "state");

  @Inject Exchange exchange;
  @Inject Approvals approvals;
  @Inject Lists lists;
  @Inject Sentences sentences;
  @Inject Text text;
  @Inject Reader reader;

  private @Nullable Table<Waiting> table;

  /// The view action.
  public void act() {
    lists.asked(ApprovalLine.COLUMNS).ifPresent(this::show);
  }

  private void show(Page page) {
    var found =
        switch (getView()) {
          case "mine" -> approvals.mine(page);
          case "done" -> approvals.done(page);
          default -> approvals.waiting(page);
        };
    var look = new Look<>(getView(), ApprovalLine.COLUMNS, COLUMNS, this::word);
    table = lists.table(look, found, line -> Waiting.of(line, sentences, text, reader));
  }

  private String word(String column, String code) {
    return column.equals("what")
        ? sentences.what(code)
        : text.getOrDefault("approval.state-" + code, code);
  }

  public List<String> getViews() {
    return VIEWS;
  }

  public String getView() {
    return VIEWS.contains(exchange.get("view")) ? exchange.get("view") : VIEWS.getFirst();
  }

  public @Nullable Table<Waiting> getTable() {
    return table;
  }
}
