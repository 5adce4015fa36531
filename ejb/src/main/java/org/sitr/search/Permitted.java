package org.sitr.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sitr.access.Actor;
import org.sitr.access.Role;
import org.sitr.casefile.CaseRef;
import org.sitr.storage.PersonId;

/// Whom an asker may be told of, by what the index knows. A proposal: the guard decides on each by
/// the rows that verify, and leaves out who may not be seen.
@ApplicationScoped
class Permitted {

  /// More than are shown, so that who is left out displaces nobody.
  private static final int MOST = 100;

  @Inject Index index;

  List<PersonId> mine(Actor actor) {
    var id = id(actor);
    return holds(actor, Role.PO) ? ready().where(one -> one.isOfficer(id)) : List.of();
  }

  List<PersonId> unassigned(Actor actor) {
    var units = actor.unitsAs(Role.SUP);
    return ready().where(one -> one.lead().isEmpty() && units.contains(one.unit()));
  }

  List<PersonId> sent(Actor actor) {
    var id = id(actor);
    return holds(actor, Role.PAR) ? ready().where(one -> one.suppliedBy().equals(id)) : List.of();
  }

  /// Filtered first, looked up then: who may not be known takes no part in the search.
  List<PersonId> found(Actor actor, Query query) {
    var units = actor.unitsAs(Role.SUP);
    var work = new ArrayList<>(mine(actor));
    work.addAll(ready().where(one -> units.contains(one.unit())));
    var supplied = ids(sent(actor));
    var found =
        Stream.of(
                index.named(ids(work), query.words()),
                index.supplied(supplied, query.words()),
                exact(ids(work), query, true),
                exact(supplied, query, false))
            .flatMap(List::stream);
    return found.distinct().limit(MOST).map(PersonId::new).toList();
  }

  /// By reference, and by document where the searcher may know documents.
  private List<UUID> exact(List<UUID> permitted, Query query, boolean documents) {
    var ref = CaseRef.parse(query.words());
    return permitted.stream()
        .filter(one ->
            index.known(one).stream()
                .anyMatch(known ->
                    (ref.isPresent() && known.ref().equals(ref))
                        || (documents && known.identifiers().contains(query.words()))))
        .toList();
  }

  private Index ready() {
    if (!index.isReady()) {
      throw new NotReady();
    }
    return index;
  }

  private static boolean holds(Actor actor, Role role) {
    return actor.held().contains(role);
  }

  private static String id(Actor actor) {
    return actor.id().uuid().toString();
  }

  private static List<UUID> ids(List<PersonId> people) {
    return people.stream().map(PersonId::uuid).toList();
  }
}
