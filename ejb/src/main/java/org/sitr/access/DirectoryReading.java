package org.sitr.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;

/// Fills the [Directory] when the node starts, and every two seconds with what other nodes wrote.
/// What opens goes through [DirectoryDoor], each fill an entry; without it the directory waits.
///
/// Whatever fails, fails in transactions of their own and is tried again: a timer whose transaction
/// or method fails twice is taken away by the server for good.
@Singleton
@Startup
@DependsOn({"Sources", "Log"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectoryReading {
  private static final System.Logger LOG = System.getLogger("org.sitr.access");

  @Inject private DirectoryNews news;
  @Inject private DirectoryDoor door;
  private final ReentrantLock reading = new ReentrantLock();

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public DirectoryReading() {}

  DirectoryReading(DirectoryNews news, DirectoryDoor door) {
    this.news = news;
    this.door = door;
  }

  @PostConstruct
  void start() {
    follow();
  }

  /// Reads what is new since the last time. Two at once would only do the same work twice.
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void follow() {
    if (!reading.tryLock()) return;
    try {
      if (!news.now().isEmpty()) Job.as(Jobs.DIRECTORY, this::read);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the directory waits: {0}", e.getClass().getName());
    } finally {
      reading.unlock();
    }
  }

  private boolean read() {
    door.read();
    return true;
  }
}
