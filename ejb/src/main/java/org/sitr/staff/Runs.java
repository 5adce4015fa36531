package org.sitr.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sitr.access.Action;
import org.sitr.approval.Approved;
import org.sitr.storage.StaffId;

/// Runs what two people agreed to about a member of staff.
final class Runs {
  private Runs() {}

  /// An appointment.
  @ApplicationScoped
  static class Appoint implements Approved {
    @Inject Staff staff;

    @Override
    public Action action() {
      return Action.APPOINT;
    }

    @Override
    public void run(StaffId about, Map<String, String> arguments) {
      staff.appoint(about, arguments);
    }
  }

  /// An exclusion that stands.
  @ApplicationScoped
  static class Confirm implements Approved {
    @Inject Exclusions exclusions;

    @Override
    public Action action() {
      return Action.CONFIRM_EXCLUSION;
    }

    @Override
    public void run(StaffId about, Map<String, String> arguments) {
      exclusions.confirm(about, arguments);
    }
  }

  /// An exclusion that is over.
  @ApplicationScoped
  static class Lift implements Approved {
    @Inject Exclusions exclusions;

    @Override
    public Action action() {
      return Action.LIFT_EXCLUSION;
    }

    @Override
    public void run(StaffId about, Map<String, String> arguments) {
      exclusions.lift(about, arguments);
    }
  }
}
