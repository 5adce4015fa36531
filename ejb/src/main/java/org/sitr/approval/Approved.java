package org.sitr.approval;

import java.util.Map;
import org.sitr.access.Action;
import org.sitr.storage.StaffId;

/// Does what two people agreed to. Turned round: implemented by the concept whose act it is, as a
/// CDI bean that calls a guarded door.
public interface Approved {
  /// The act.
  Action action();

  /// Runs it, in the transaction of the last yes.
  ///
  /// @param about whom the approval is about
  /// @param arguments exactly those that were proposed
  void run(StaffId about, Map<String, String> arguments);
}
