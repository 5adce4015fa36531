package org.sitr.identification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.sitr.access.Action;
import org.sitr.access.FacetView;
import org.sitr.access.Guarded;
import org.sitr.access.Purpose;
import org.sitr.facet.Change;
import org.sitr.facet.Facets;
import org.sitr.facet.Form;
import org.sitr.facet.Past;
import org.sitr.facet.Problems;
import org.sitr.facet.Values;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.referral.Asked;
import org.sitr.storage.PersonId;

/// The door to the first contact with a person, and to what is found after it (F10).
@Stateless
public class FirstContacts {

  private static final int SHORTEST_REFLECTION_DAYS = 30;

  public static final Form IDENTIFICATION =
      Form.of(Identification.FACET, Action.CHANGE_IDENTIFICATION).checks(FirstContacts::look);

  @Inject Facets facets;
  @Inject Past past;
  @Inject Intake intake;

  /// Makes the person and her case of what was told (R1).
  ///
  /// @param typed text by field name, fields of the first contact; `channels/channels`; and
  ///   `case/unit`, the unit whose case it becomes
  @Guarded(Action.RECORD_FIRST_CONTACT)
  public Recorded record(Map<String, String> typed) {
    return intake.take(typed);
  }

  @Guarded(Action.OPEN_FIRST_CONTACT)
  public FacetView open(PersonId person, Purpose purpose) {
    return facets.show(Asked.FORM, person);
  }

  /// @param typed text by field name; a field left out stays as it is
  @Guarded(Action.CHANGE_FIRST_CONTACT)
  public FacetView change(
      PersonId person, Purpose purpose, long shownRevision, Map<String, String> typed) {
    return facets.change(Asked.FORM, person, shownRevision, typed);
  }

  /// What it held before, the newest change first.
  @Guarded(Action.OPEN_FIRST_CONTACT_HISTORY)
  public Listing<Change> history(PersonId person, Purpose purpose, Page page) {
    return past.of(Asked.FORM, person, page);
  }

  @Guarded(Action.OPEN_IDENTIFICATION)
  public FacetView identification(PersonId person, Purpose purpose) {
    return facets.show(IDENTIFICATION, person);
  }

  /// @param typed text by field name; a field left out stays as it is
  @Guarded(Action.CHANGE_IDENTIFICATION)
  public FacetView changeIdentification(
      PersonId person, Purpose purpose, long shownRevision, Map<String, String> typed) {
    return facets.change(IDENTIFICATION, person, shownRevision, typed);
  }

  /// What it held before, the newest change first.
  @Guarded(Action.OPEN_IDENTIFICATION_HISTORY)
  public Listing<Change> identificationHistory(PersonId person, Purpose purpose, Page page) {
    return past.of(IDENTIFICATION, person, page);
  }

  /// R5.
  private static void look(Values values, Problems problems) {
    var from = values.get(Identification.REFLECTION_FROM);
    var to = values.get(Identification.REFLECTION_TO);
    if (to.isPresent() && from.isEmpty()) {
      problems.at(Identification.REFLECTION_FROM, "form.empty");
    } else if (to.isPresent() && to.get().isBefore(from.get().plusDays(SHORTEST_REFLECTION_DAYS))) {
      problems.at(Identification.REFLECTION_TO, "identification.reflection-too-short");
    }
  }
}
