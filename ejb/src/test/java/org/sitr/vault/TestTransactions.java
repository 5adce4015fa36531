package org.sitr.vault;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a server tells of the running transaction, for a node without one: each thread has one
/// transaction at a time.
public final class TestTransactions implements TransactionSynchronizationRegistry {
  private final ThreadLocal<@Nullable List<Synchronization>> running = new ThreadLocal<>();
  private final Map<Object, Object> resources = new HashMap<>();

  public boolean isRunning() {
    return running.get() != null;
  }

  void begun() {
    running.set(new ArrayList<>());
  }

  /// As a server does it: when all is over, on the same thread.
  void ended(boolean committed) {
    var all = running.get();
    running.remove();
    if (all != null)
      all.forEach(one ->
          one.afterCompletion(committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK));
  }

  @Override
  public void registerInterposedSynchronization(Synchronization synchronization) {
    var all = running.get();
    if (all == null) throw new IllegalStateException("no transaction");
    all.add(synchronization);
  }

  @Override
  public int getTransactionStatus() {
    return running.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
  }

  @Override
  public @Nullable Object getTransactionKey() {
    return running.get();
  }

  @Override
  public void putResource(Object key, Object value) {
    resources.put(key, value);
  }

  @Override
  public @Nullable Object getResource(Object key) {
    return resources.get(key);
  }

  @Override
  public void setRollbackOnly() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean getRollbackOnly() {
    return false;
  }
}
