package org.sitr.location;

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
import org.sitr.storage.PersonId;

/// The door to where a person is (F05). Each opening asks a reason and a second factor.
@Stateless
public class Locations {

  public static final Form FORM =
      Form.of(Location.FACET, Action.CHANGE_LOCATION).checks(Locations::look);

  @Inject Facets facets;
  @Inject Past past;

  @Guarded(Action.OPEN_LOCATION)
  public FacetView open(PersonId person, Purpose purpose) {
    return facets.show(FORM, person);
  }

  /// What it held before, the newest change first.
  @Guarded(Action.OPEN_LOCATION_HISTORY)
  public Listing<Change> history(PersonId person, Purpose purpose, Page page) {
    return past.of(FORM, person, page);
  }

  /// @param typed text by field name; a field left out stays as it is
  @Guarded(Action.CHANGE_LOCATION)
  public FacetView change(
      PersonId person, Purpose purpose, long shownRevision, Map<String, String> typed) {
    return facets.change(FORM, person, shownRevision, typed);
  }

  /// A place that nobody is said to know was written down by somebody who does.
  private static void look(Values values, Problems problems) {
    if (values.get(Location.SAFE_PLACE).isPresent() && values.get(Location.KNOWN_TO).isEmpty()) {
      problems.at(Location.KNOWN_TO, "form.empty");
    }
  }
}
