package org.sitr.audit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Who comes next where several nodes append at once. The primary key alone would be in order but
/// not fair: the winner is ready again while the loser still reads what was written.
final class Turns {
  private static final long RECENT_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private long lostAt = System.nanoTime() - 2 * RECENT_NANOS;
  private long needed = TimeUnit.MILLISECONDS.toNanos(2);
  private boolean behind;
  private boolean mineLast;

  /// Another node's batch was first.
  void lost() {
    lostAt = System.nanoTime();
    behind = true;
    mineLast = false;
  }

  /// A batch is built and on its way: as long as it took since the race was lost, the others will
  /// need too.
  void inserts() {
    if (behind) {
      needed = (3 * needed + (System.nanoTime() - lostAt)) / 4;
      behind = false;
    }
  }

  void won() {
    mineLast = true;
  }

  /// Whether the last batch was this node's while another appends as well.
  boolean isAnothers() {
    return mineLast && System.nanoTime() - lostAt < RECENT_NANOS;
  }

  /// Lets the other build its batch; meanwhile callers gather, so that the time is not lost.
  void pause() {
    mineLast = false;
    LockSupport.parkNanos(Math.min(MOST_NANOS, needed + needed / 2));
  }
}
