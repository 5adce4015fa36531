package org.sitr.access;

/// What an action asks of somebody who may otherwise do it.
public enum Need {
  /// A reason in words, each time.
  REASON,
  /// The second factor, given at most ten minutes ago.
  STEP_UP,
  /// The second factor, given for this act: at most two minutes ago.
  FRESH_STEP_UP,
  /// A second person.
  SECOND
}
