package org.sitr.draft;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Takes away, each hour, what is over. It opens nothing.
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DraftEnds {

  private static final Logger LOG = Logger.getLogger(DraftEnds.class.getName());

  @Inject OverDrafts drafts;

  /// Another node may do the same at the same time: whoever is second fails, and it is gone.
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void end() {
    try {
      var now = Instant.now();
      while (drafts.remove(now) == OverDrafts.AT_ONCE) {}
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "drafts that are over wait an hour: {0}", e.getClass().getName());
    }
  }
}
