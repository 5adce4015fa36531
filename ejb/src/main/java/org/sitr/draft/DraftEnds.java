package org.sitr.draft;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.sitr.vault.LooseRows;

/// Takes away, each hour, what is over. It opens nothing.
@Singleton
public class DraftEnds {

  @Inject EntityManager manager;
  @Inject LooseRows rows;

  /// Another node may do the same: what is gone already fails here, and is gone.
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void end() {
    manager
        .createQuery("select d from DraftRow d where d.dueAt < :now", DraftRow.class)
        .setParameter("now", Instant.now())
        .setMaxResults(500)
        .getResultList()
        .forEach(rows::remove);
  }
}
