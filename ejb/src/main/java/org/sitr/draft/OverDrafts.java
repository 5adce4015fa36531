package org.sitr.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.sitr.vault.LooseRows;

/// Drafts whose seven days are over.
@ApplicationScoped
class OverDrafts {

  static final int AT_ONCE = 50;

  @Inject EntityManager manager;
  @Inject LooseRows rows;

  /// A few, since one can be large. In a transaction of its own: a timer whose transaction fails
  /// twice is taken away by the server.
  ///
  /// @return how many
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int remove(Instant now) {
    var over =
        manager
            .createQuery("select d from DraftRow d where d.dueAt < :now", DraftRow.class)
            .setParameter("now", now)
            .setMaxResults(AT_ONCE)
            .getResultList();
    over.forEach(rows::remove);
    return over.size();
  }
}
