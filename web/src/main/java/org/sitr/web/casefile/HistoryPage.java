package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.facet.Change;
import org.sitr.facet.Listing;
import org.sitr.web.form.Past;
import org.sitr.web.form.Words;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Pager;

/// What a section held before, a change at a time. What opens only with a reason and a second
/// factor does so here too, each page of it, and leaves after five minutes.
@Named("past")
@RequestScoped
public class HistoryPage {

  private static final int SHOWN_SECONDS = 300;

  @Inject Exchange exchange;
  @Inject Subject subject;
  @Inject Asking asking;
  @Inject Doors doors;
  @Inject Words words;

  private Section section = Section.CASE;
  private @Nullable Listing<Change> changes;

  /// The view action.
  public void act() {
    section = subject.section();
    if (!section.isRevealed()) open(asking.usual());
    else if (exchange.pressed().equals("reveal")) asking.stated().ifPresent(this::reveal);
  }

  private void reveal(Purpose why) {
    try {
      open(why);
      exchange.leaveAfter(SHOWN_SECONDS, getHide());
    } catch (Refused.Needs needs) {
      asking.needs(needs);
    }
  }

  private void open(Purpose why) {
    changes = doors.history(section, subject.person(), why, Order.of(exchange).page());
  }

  public boolean isOpen() {
    return changes != null;
  }

  /// Whether it leaves by itself.
  public boolean isRevealed() {
    return section.isRevealed();
  }

  /// The changes, the newest first.
  public List<Past> getChanges() {
    return changes == null
        ? List.of()
        : changes.rows().stream().map(one -> Past.of(one, words)).toList();
  }

  public Pager getPager() {
    return changes == null
        ? new Pager(1, 1, 0)
        : new Pager(changes.page().number(), changes.page().size(), changes.total());
  }

  public String getWhat() {
    return section.title(words);
  }

  public String getRef() {
    return subject.ref();
  }

  public String getBack() {
    return subject.page(section, "");
  }

  public String getHide() {
    return subject.page(section, "hidden");
  }

  public boolean isFirst() {
    return section.isRevealed() && asking.isFirst();
  }
}
