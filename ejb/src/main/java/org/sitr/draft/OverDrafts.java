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

  private static final int AT_ONCE = 500;

  @Inject EntityManager manager;
  @Inject LooseRows rows;

  /// In a transaction of its own: a timer whose transaction fails twice is taken away by the
  /// server.
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void remove(Instant now) {
    manager
        .createQuery("select d from DraftRow d where d.dueAt < :now", DraftRow.class)
        .setParameter("now", now)
        .setMaxResults(AT_ONCE)
        .getResultList()
        .forEach(rows::remove);
  }
}
