package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitr.web.form.Card;
import org.sitr.web.form.Option;
import org.sitr.web.list.Table;

/// A person, a tab at a time: each tab is an address and an audited read. Her officer sees on every
/// tab what must be known before making contact.
@Named("record")
@RequestScoped
public class PersonPage {

  @Inject Subject subject;
  @Inject Asking asking;
  @Inject Doors doors;
  @Inject Cards sections;
  @Inject Tabs tabs;
  @Inject Banners banners;
  @Inject Holders holders;

  private final List<Card> cards = new ArrayList<>();
  private @Nullable Banner banner;
  private @Nullable Table<Holders.Line> relations;
  private String heading = "";

  /// The view action.
  public void act() {
    var person = subject.person();
    heading = subject.ref();
    switch (getTab()) {
      case "relations" -> relations = holders.of(person).orElse(null);
      case "location" -> cards.add(sections.hidden(Section.LOCATION));
      case "contact" -> {
        open(Section.CONTACT);
        cards.add(sections.hidden(Section.CHANNELS));
      }
      default -> open(section(getTab()));
    }
    if (tabs.isOfficer() || isDoubted() || opensNothing())
      banner = banners.of(person, asking.usual());
  }

  private static Section section(String tab) {
    return Stream.of(Section.values())
        .filter(section -> section.tab().equals(tab))
        .findFirst()
        .orElseThrow();
  }

  private void open(Section section) {
    var view = doors.open(section, subject.person(), asking.usual());
    Headings.of(view.fields().getFirst()).ifPresent(name -> heading = name);
    cards.add(sections.of(section, view));
  }

  /// Head of unit and duty officer read all of a record in quarantine.
  private boolean isDoubted() {
    return cards.stream().anyMatch(Card::doubted);
  }

  /// The location shows nothing of its own, so what must be known before making contact is the read
  /// that is decided and recorded there, for everybody.
  private boolean opensNothing() {
    return getTab().equals(Section.LOCATION.tab());
  }

  /// A record in quarantine on a tab whose cards do not say so.
  public boolean isDoubtedSilently() {
    boolean inQuarantine = opensNothing() || !tabs.isHead();
    return !tabs.isOfficer() && !tabs.isPartner() && inQuarantine && !isDoubted();
  }

  public List<String> getTabs() {
    return tabs.all(isDoubted() || opensNothing());
  }

  public String getTab() {
    return tabs.chosen();
  }

  public String getRef() {
    return subject.ref();
  }

  /// The person's name where this tab shows it, else the reference.
  public String getHeading() {
    return heading;
  }

  public List<Option> getWhy() {
    return asking.getReasons();
  }

  public List<Card> getCards() {
    return cards;
  }

  public @Nullable Banner getBanner() {
    return banner;
  }

  public @Nullable Table<Holders.Line> getRelations() {
    return relations;
  }

  public boolean isMayAssign() {
    return tabs.isHead();
  }
}
