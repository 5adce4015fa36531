package org.sitr.access;

/// The second person's yes, for the run of what both agreed to. Bound by `org.sitr.approval` alone.
public final class Seconded {
  private static final ScopedValue<Action> CURRENT = ScopedValue.newInstance();

  private Seconded() {}

  /// Runs the action that was agreed to.
  public static <T, X extends Throwable> T run(Action action, ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(CURRENT, action).call(work);
  }

  static boolean is(Action action) {
    return CURRENT.isBound() && CURRENT.get() == action;
  }
}
