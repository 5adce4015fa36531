package org.sitr.person;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
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
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.PersonId;

/// The door to who a person is (F02).
@Stateless
public class Persons {

  /// What an identity asks of who writes it.
  public static final Form FORM =
      Form.of(Identity.FACET, Action.CHANGE_PERSON).requires(Identity.NAMES).checks(Persons::look);

  @Inject Facets facets;
  @Inject Past past;

  @Guarded(Action.OPEN_PERSON)
  public FacetView open(PersonId person, Purpose purpose) {
    return facets.show(FORM, person);
  }

  /// @param typed text by field name; a field left out stays as it is
  @Guarded(Action.CHANGE_PERSON)
  public FacetView change(
      PersonId person, Purpose purpose, long shownRevision, Map<String, String> typed) {
    return facets.change(FORM, person, shownRevision, typed);
  }

  /// What it held before, the newest change first.
  @Guarded(Action.OPEN_PERSON_HISTORY)
  public Listing<Change> history(PersonId person, Purpose purpose, Page page) {
    return past.of(FORM, person, page);
  }

  /// A birth that cannot be; the first contact asks the same.
  public static void lookAtBirth(Values values, SealedField<PartialDate> birth, Problems problems) {
    var today = LocalDate.now(Clock.systemUTC());
    values
        .get(birth)
        .flatMap(date -> Births.problem(date, today))
        .ifPresent(key -> problems.at(birth, key));
  }

  private static void look(Values values, Problems problems) {
    lookAtBirth(values, Identity.BIRTH_DATE, problems);
    lookAtBirth(values, Identity.BIRTH_DATE_LATEST, problems);
    var latest = values.get(Identity.BIRTH_DATE_LATEST);
    var birth = values.get(Identity.BIRTH_DATE);
    if (latest.isPresent() && birth.isEmpty()) {
      problems.at(Identity.BIRTH_DATE, "form.empty");
    } else if (latest.isPresent()
        && !problems.any()
        && Births.crossed(birth.orElseThrow(), latest.get())) {
      problems.at(Identity.BIRTH_DATE_LATEST, "date.crossed");
    }
    if (values.get(Identity.STATELESS).filter("YES"::equals).isPresent()
        && values.get(Identity.CITIZENSHIPS).isPresent()) {
      problems.at(Identity.STATELESS, "identity.stateless-and-citizen");
    }
  }
}
