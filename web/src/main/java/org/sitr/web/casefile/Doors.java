package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sitr.access.FacetView;
import org.sitr.access.Purpose;
import org.sitr.casefile.Cases;
import org.sitr.contact.Contacts;
import org.sitr.facet.Change;
import org.sitr.identification.FirstContacts;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.location.Locations;
import org.sitr.person.Persons;
import org.sitr.storage.PersonId;

/// The door of each section: which one a page knocks at is said once, here.
@RequestScoped
class Doors {

  @Inject Cases cases;
  @Inject Persons persons;
  @Inject Contacts contacts;
  @Inject Locations locations;
  @Inject FirstContacts firstContacts;

  FacetView open(Section section, PersonId person, Purpose why) {
    return switch (section) {
      case CASE -> cases.header(person, why);
      case IDENTITY -> persons.open(person, why);
      case CONTACT -> contacts.open(person, why);
      case CHANNELS -> contacts.channels(person, why);
      case LOCATION -> locations.open(person, why);
      case FIRST_CONTACT -> firstContacts.open(person, why);
      case IDENTIFICATION -> firstContacts.identification(person, why);
    };
  }

  Listing<Change> history(Section section, PersonId person, Purpose why, Page page) {
    return switch (section) {
      case CASE -> cases.history(person, why, page);
      case IDENTITY -> persons.history(person, why, page);
      case CONTACT -> contacts.history(person, why, page);
      case CHANNELS -> contacts.channelsHistory(person, why, page);
      case LOCATION -> locations.history(person, why, page);
      case FIRST_CONTACT -> firstContacts.history(person, why, page);
      case IDENTIFICATION -> firstContacts.identificationHistory(person, why, page);
    };
  }

  FacetView change(
      Section section, PersonId person, Purpose why, long revision, Map<String, String> typed) {
    return switch (section) {
      case CASE -> cases.changeHeader(person, why, revision, typed);
      case IDENTITY -> persons.change(person, why, revision, typed);
      case CONTACT -> contacts.change(person, why, revision, typed);
      case CHANNELS -> contacts.changeChannels(person, why, revision, typed);
      case LOCATION -> locations.change(person, why, revision, typed);
      case FIRST_CONTACT -> firstContacts.change(person, why, revision, typed);
      case IDENTIFICATION -> firstContacts.changeIdentification(person, why, revision, typed);
    };
  }
}
