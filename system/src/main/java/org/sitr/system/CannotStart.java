package org.sitr.system;

import java.io.Serial;

/// Something on this machine or in this build keeps the system from starting; the message says
/// what, and what to do.
public final class CannotStart extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
