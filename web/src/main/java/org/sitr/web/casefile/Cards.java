package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.sitr.access.FacetView;
import org.sitr.web.form.Card;
import org.sitr.web.form.Words;

/// Sections of a person as cards, with the ways on: to change them, to reveal them, to their past.
@RequestScoped
public class Cards {

  @Inject Subject subject;
  @Inject Tabs tabs;
  @Inject Words words;

  /// A section as its door gave it.
  Card of(Section section, FacetView view) {
    var change = subject.page("/change", section);
    var reveal = section.isRevealed() ? subject.page("/reveal", section) : "";
    var card = Card.of(section.code(), view, words, change, reveal);
    return past(section, card.withFixed(section.form().byOtherActs()));
  }

  /// Nothing is opened: what is hidden looks the same, filled or not.
  Card hidden(Section section) {
    var fields = section.form().facet().fields();
    var reveal = subject.page("/reveal", section);
    return past(section, Card.hidden(section.code(), fields, words, reveal));
  }

  private Card past(Section section, Card card) {
    return tabs.hasPast(section) ? card.withPast(subject.page("/history", section)) : card;
  }
}
