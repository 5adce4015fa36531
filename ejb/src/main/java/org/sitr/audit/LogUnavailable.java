package org.sitr.audit;

import jakarta.ejb.ApplicationException;

/// The entry could not be made durable in time, or the alarm is on: nothing may be opened. The
/// message says why, never what.
@ApplicationException(rollback = true)
public class LogUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LogUnavailable(String why) {
    super(why);
  }
}
