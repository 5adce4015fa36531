package org.sitr.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.sitr.access.Action;
import org.sitr.access.Actor;
import org.sitr.access.Alarms;
import org.sitr.access.Scope;
import org.sitr.storage.PersonId;

/// Whose row of the index is newer than the one that is known, by the rows' clear revisions.
@ApplicationScoped
class Changes implements Scope {

  @Inject EntityManager rows;
  @Inject Index index;

  @Inject Alarms alarms;

  /// Without those in quarantine: each look is an entry, and they are known again when they are
  /// found whole. Also forgets who has no row any more. In a transaction of its own, see
  /// [Following#read].
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<PersonId> now() {
    var newer = new ArrayList<PersonId>();
    var there = new HashSet<UUID>();
    for (var row :
        rows.createQuery("select s.owner, s.revision from SearchRow s", Object[].class)
            .getResultList()) {
      var person = (UUID) row[0];
      there.add(person);
      if (index.revision(person) < (long) row[1] && !alarms.isAbout(person)) {
        newer.add(new PersonId(person));
      }
    }
    index.keepOnly(there);
    return newer;
  }

  @Override
  public Action action() {
    return Action.BUILD_INDEX;
  }

  @Override
  public List<PersonId> owners(Actor actor, Object[] arguments) {
    return now();
  }
}
