package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.facet.Change;
import org.sitr.listing.Page;
import org.sitr.web.form.Past;
import org.sitr.web.form.Words;
import org.sitr.web.list.Lists;
import org.sitr.web.list.Look;
import org.sitr.web.list.Table;
import org.sitr.web.page.Exchange;

/// What a section held before, a change at a time. What opens only with a reason and a second
/// factor does so here too, each page of it, and leaves after five minutes.
@Named("past")
@RequestScoped
public class HistoryPage {

  private static final int SHOWN_SECONDS = 300;
  private static final List<String> COLUMNS = List.of("by", "at", "field", "version");

  @Inject Exchange exchange;
  @Inject Subject subject;
  @Inject Asking asking;
  @Inject Doors doors;
  @Inject Lists lists;
  @Inject Words words;

  private Section section = Section.CASE;
  private @Nullable Table<Past> changes;

  /// The view action.
  public void act() {
    section = subject.section();
    lists.asked(Change.COLUMNS).ifPresent(this::show);
  }

  private void show(Page page) {
    if (!section.isRevealed()) open(asking.usual(), page);
    else if (exchange.pressed().equals("reveal"))
      asking.stated().ifPresent(why -> reveal(why, page));
  }

  private void reveal(Purpose why, Page page) {
    try {
      open(why, page);
      exchange.leaveAfter(SHOWN_SECONDS, getHide());
    } catch (Refused.Needs needs) {
      asking.needs(needs);
    }
  }

  private void open(Purpose why, Page page) {
    var look = new Look<>("history", Change.COLUMNS, COLUMNS, (column, field) -> label(field));
    var found = doors.history(section, subject.person(), why, page);
    changes = lists.table(look, found, change -> Past.of(change, words));
  }

  private String label(String field) {
    return words.label(field);
  }

  public boolean isOpen() {
    return changes != null;
  }

  /// Whether it leaves by itself.
  public boolean isRevealed() {
    return section.isRevealed();
  }

  public @Nullable Table<Past> getChanges() {
    return changes;
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
