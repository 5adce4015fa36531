package org.sitr.web.casefile;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitr.casefile.Cases;
import org.sitr.contact.Contacts;
import org.sitr.facet.Form;
import org.sitr.identification.FirstContacts;
import org.sitr.location.Locations;
import org.sitr.person.Persons;
import org.sitr.referral.Asked;
import org.sitr.web.form.Words;

/// A facet of a person as addresses name it (`/change?facet=location`), and the tab it stands on.
public enum Section {
  CASE("case", "overview", Cases.FORM),
  IDENTITY("identity", "identity", Persons.FORM),
  CONTACT("contact", "contact", Contacts.RULES),
  CHANNELS("channels", "contact", Contacts.CHANNELS),
  LOCATION("location", "location", Locations.FORM),
  FIRST_CONTACT("first-contact", "first-contact", Asked.FORM),
  IDENTIFICATION("identification", "identification", FirstContacts.IDENTIFICATION);

  private final String code;
  private final String tab;
  private final Form form;

  Section(String code, String tab, Form form) {
    this.code = code;
    this.tab = tab;
    this.form = form;
  }

  /// The section that an address names.
  public static Optional<Section> of(@Nullable String code) {
    return Stream.of(values()).filter(s -> s.code.equals(code)).findFirst();
  }

  /// Its name in an address.
  public String code() {
    return code;
  }

  /// The tab it stands on.
  public String tab() {
    return tab;
  }

  /// What it is called.
  String title(Words words) {
    return words.title(form.facet().fields().getFirst());
  }

  /// What may be typed into it.
  public Form form() {
    return form;
  }

  /// Whether it opens only with a reason and a step-up, each time.
  public boolean isRevealed() {
    return this == CHANNELS || this == LOCATION;
  }
}
