package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.web.form.Card;
import org.sitr.web.form.Words;
import org.sitr.web.page.Address;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Kept;

/// Opens what is hidden for five minutes, for a reason: one form sent is one read and one entry.
/// The values are in this one answer and nowhere else.
@Named("reveal")
@RequestScoped
public class RevealPage {

  private static final int SHOWN_SECONDS = 300;

  @Inject Exchange exchange;
  @Inject Subject subject;
  @Inject Asking asking;
  @Inject Doors doors;
  @Inject Banners banners;
  @Inject Kept kept;
  @Inject Address address;
  @Inject Words words;

  private Section section = Section.LOCATION;
  private @Nullable Card card;
  private @Nullable Banner banner;

  /// The view action.
  public void act() {
    section = subject.section();
    if (!section.isRevealed()) throw new Refused.NotYours();
    if (isFirst()) return;
    if (exchange.pressed().equals("reveal")) asking.stated().ifPresent(this::open);
  }

  private void open(Purpose why) {
    try {
      var view = doors.open(section, subject.person(), why);
      card =
          Card.of(section.code(), view, words, subject.page("/change", section), "")
              .withPast(subject.page("/history", section));
      banner = banners.of(subject.person(), asking.usual());
      exchange.leaveAfter(SHOWN_SECONDS, getHide());
      kept.end();
    } catch (Refused.Needs needs) {
      asking.needs(needs);
    }
  }

  public boolean isOpen() {
    return card != null;
  }

  public @Nullable Card getCard() {
    return card;
  }

  /// Beside the number that one is about to call.
  public @Nullable Banner getBanner() {
    return banner;
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

  /// Where the form is sent: to this page, at the row that was asked for.
  public String getAction() {
    var field = address.get("field");
    return address.getHere() + (field.isEmpty() ? "" : Address.at(section.code() + "-" + field));
  }

  public boolean isFirst() {
    return asking.isFirst();
  }
}
