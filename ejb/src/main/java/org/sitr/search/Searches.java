package org.sitr.search;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sitr.access.Action;
import org.sitr.access.Granted;
import org.sitr.access.Guarded;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.storage.PersonId;

/// The door to finding people.
@Stateless
public class Searches {

  @Inject Index index;

  /// Those whom the searcher may know and who are called so; the same empty answer for whom he may
  /// not and for who is not there.
  ///
  /// @throws NotReady this node has just started
  @Guarded(Action.SEARCH_PERSONS)
  public Listing<Hit> find(Query query, Page page) {
    var granted = Granted.current();
    var staff = granted.actor().id().uuid().toString();
    var hits = granted.persons().stream().map(one -> hit(one, staff)).flatMap(Optional::stream);
    return Hit.COLUMNS.page(hits.toList(), page);
  }

  private Optional<Hit> hit(PersonId person, String staff) {
    return index
        .known(person.uuid())
        .flatMap(known ->
            known
                .ref()
                .map(ref ->
                    new Hit(ref, names(known, staff), born(known, staff), states(known, staff))));
  }

  /// Her officers know her names, who supplied them knows those, who heads the unit knows
  /// references.
  private static List<String> names(Known known, String staff) {
    if (known.isOfficer(staff)) {
      return known.names();
    }
    return known.suppliedBy().equals(staff) ? known.suppliedNames() : List.of();
  }

  private static String born(Known known, String staff) {
    return known.isOfficer(staff) ? known.born() : "";
  }

  private static List<String> states(Known known, String staff) {
    return known.suppliedBy().equals(staff) && !known.isOfficer(staff) ? List.of() : known.states();
  }
}
