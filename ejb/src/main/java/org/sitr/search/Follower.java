package org.sitr.search;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sitr.access.Job;
import org.sitr.access.Jobs;

/// Builds the index when the node has started, and looks each second for what others wrote (R1,
/// R3).
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Follower {

  private static final Logger LOG = Logger.getLogger(Follower.class.getName());

  @Inject Index index;
  @Inject Changes changes;
  @Inject Following following;

  private final ReentrantLock once = new ReentrantLock();

  /// A failure is tried again in a second: until it goes well the node says that it is not ready.
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void follow() {
    if (!once.tryLock()) {
      return;
    }
    try {
      if (!index.isReady() || !changes.now().isEmpty()) {
        Job.as(Jobs.INDEX, this::read);
        index.readyNow();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the index waits: {0}", e.getClass().getName());
    } finally {
      once.unlock();
    }
  }

  private boolean read() {
    following.read();
    return true;
  }
}
