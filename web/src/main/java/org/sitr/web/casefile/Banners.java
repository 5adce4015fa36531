package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.sitr.access.Purpose;
import org.sitr.contact.Contacts;
import org.sitr.storage.PersonId;
import org.sitr.web.form.Words;

/// Asks what must be known before making contact: a read of its own.
@RequestScoped
public class Banners {

  @Inject Contacts contacts;
  @Inject Subject subject;
  @Inject Words words;

  Banner of(PersonId person, Purpose why) {
    return Banner.of(contacts.banner(person, why), words, subject.page(Section.CONTACT, ""));
  }
}
