package org.sitr.audit;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What was found wrong beside entries and not yet found right again, the lowest index first. In
/// memory: each check finds anew what still is.
final class LogFaults {
  private static final Logger LOG = Logger.getLogger(LogFaults.class.getName());

  /// Who breaks everything shall not fill the memory too.
  private static final int MOST = 1000;

  private final ConcurrentSkipListMap<Long, LogFault> found = new ConcurrentSkipListMap<>();

  void add(long index, LogFault.What what) {
    if (found.size() >= MOST) return;
    if (found.putIfAbsent(index, new LogFault(index, what, Instant.now())) == null)
      LOG.log(Level.SEVERE, "beside entry {0}: {1}", new Object[] {Long.toString(index), what});
  }

  /// A check has looked from one index up to another and found no more than this.
  void checked(long from, long to, List<LogFault> faults) {
    var kept = faults.stream().map(LogFault::index).toList();
    found.subMap(from, to).keySet().removeIf(index -> !kept.contains(index));
    faults.forEach(fault -> add(fault.index(), fault.what()));
  }

  List<LogFault> all() {
    return List.copyOf(found.values());
  }
}
