package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitr.access.FacetView;
import org.sitr.contact.Contacts;
import org.sitr.web.form.Card;
import org.sitr.web.form.Option;
import org.sitr.web.form.Words;
import org.sitr.web.page.Caller;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// A person, a tab at a time: each tab is an address and an audited read. Her officer sees on every
/// tab what must be known before making contact.
@Named("record")
@RequestScoped
public class PersonPage {

  private static final List<String> OF_OFFICER =
      List.of(
          "overview",
          "identity",
          "contact",
          "location",
          "first-contact",
          "identification",
          "relations");
  private static final List<String> OF_SUPERVISOR = List.of("overview", "relations");
  private static final List<String> OF_PARTNER = List.of("first-contact", "overview");

  @Inject Exchange exchange;
  @Inject Subject subject;
  @Inject Asking asking;
  @Inject Doors doors;
  @Inject Contacts contacts;
  @Inject Caller caller;
  @Inject Text text;
  @Inject Reader reader;

  private final List<Card> cards = new ArrayList<>();
  private @Nullable Banner banner;
  private List<Holders.Line> relations = List.of();
  private String heading = "";

  @Inject Holders holders;

  /// The view action.
  public void act() {
    var person = subject.person();
    var why = asking.usual();
    heading = subject.ref();
    switch (getTab()) {
      case "relations" -> relations = holders.of(person);
      case "location" -> cards.add(hidden(Section.LOCATION));
      case "contact" -> {
        open(Section.CONTACT);
        cards.add(hidden(Section.CHANNELS));
      }
      default -> open(section(getTab()));
    }
    if (isOfficer() || isDoubted())
      banner = Banner.of(contacts.banner(person, why), new Words(text, reader));
  }

  private static Section section(String tab) {
    return Stream.of(Section.values())
        .filter(section -> section.tab().equals(tab))
        .findFirst()
        .orElseThrow();
  }

  private void open(Section section) {
    var view = doors.open(section, subject.person(), asking.usual());
    name(view);
    var change = subject.page("/change", section);
    var reveal = section.isRevealed() ? subject.page("/reveal", section) : "";
    cards.add(
        past(section, Card.of(section.code(), view, new Words(text, reader), change, reveal)));
  }

  /// Nothing is opened: what is hidden looks the same, filled or not.
  private Card hidden(Section section) {
    return past(
        section,
        Card.hidden(
            section.code(),
            section.form().facet().fields(),
            new Words(text, reader),
            subject.page("/reveal", section)));
  }

  /// Partners see no history; who heads a unit sees the case's alone.
  private Card past(Section section, Card card) {
    boolean may = isOfficer() || (caller.has("SUP") && section == Section.CASE);
    return may ? card.withPast(subject.page("/history", section)) : card;
  }

  private void name(FacetView view) {
    var names = view.fields().getFirst();
    Headings.of(names).ifPresent(name -> heading = name);
  }

  /// Head of unit and duty officer read all of a record in quarantine.
  private boolean isDoubted() {
    return cards.stream().anyMatch(Card::doubted);
  }

  private boolean isOfficer() {
    return caller.has("PO");
  }

  /// The tabs of a role: one more would only be refused.
  public List<String> getTabs() {
    if (isOfficer() || isDoubted()) return OF_OFFICER;
    return caller.has("SUP") ? OF_SUPERVISOR : OF_PARTNER;
  }

  public String getTab() {
    var tab = exchange.get("tab");
    return OF_OFFICER.contains(tab) ? tab : getTabs().getFirst();
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

  public List<Holders.Line> getRelations() {
    return relations;
  }

  public boolean isMayAssign() {
    return caller.has("SUP");
  }
}
