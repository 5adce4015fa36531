package org.sitr.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Desk;
import org.sitr.access.Role;
import org.sitr.casefile.CaseLine;
import org.sitr.casefile.Cases;
import org.sitr.listing.Page;
import org.sitr.web.casefile.CaseTables;
import org.sitr.web.casefile.Row;
import org.sitr.web.inspection.Watch;
import org.sitr.web.inspection.Watching;
import org.sitr.web.list.Lists;
import org.sitr.web.list.Table;
import org.sitr.web.page.Exchange;

/// The first page: for each role what it works on; for nobody an empty one.
@Named("home")
@RequestScoped
public class HomePage {

  @Inject Exchange exchange;
  @Inject Desk desk;
  @Inject Cases cases;
  @Inject CaseTables tables;
  @Inject Lists lists;
  @Inject Watching watching;

  private List<String> views = List.of();
  private @Nullable Table<Row> table;
  private @Nullable Watch watch;

  /// The view action.
  public void act() {
    var roles = desk.me().roles();
    views = new ArrayList<>();
    if (roles.contains(Role.PO)) views.add("mine");
    if (roles.contains(Role.SUP)) views.add("unassigned");
    if (roles.contains(Role.PAR)) views.add("sent");
    if (roles.contains(Role.AUD)) views.add("watch");
    if (roles.contains(Role.SUP) || roles.contains(Role.DUTY)) views.add("duty");
    if (roles.isEmpty()) exchange.redirect("/no-appointment");
    else if (views.isEmpty()) exchange.redirect(roles.contains(Role.CUS) ? "/approvals" : "/help");
    else if (getView().equals("watch")) watch = watching.watch();
    else if (!getView().equals("duty")) lists.asked(CaseLine.COLUMNS).ifPresent(this::show);
    // the duty desk opens nothing until a reference is given
  }

  private void show(Page page) {
    var listing =
        switch (getView()) {
          case "unassigned" -> cases.unassigned(page);
          case "sent" -> cases.sent(page);
          default -> cases.mine(page);
        };
    table = tables.of(getView(), listing);
  }

  public List<String> getViews() {
    return views;
  }

  public boolean isSeveral() {
    return views.size() > 1;
  }

  /// The one that is asked for, else the first of the reader's.
  public String getView() {
    var asked = exchange.get("view");
    if (views.isEmpty()) return "mine";
    return views.contains(asked) ? asked : views.getFirst();
  }

  public @Nullable Table<Row> getCases() {
    return table;
  }

  public @Nullable Watch getWatch() {
    return watch;
  }

  public boolean isMayRecord() {
    return views.contains("mine") || views.contains("sent");
  }
}
