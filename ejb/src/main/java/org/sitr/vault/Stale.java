package org.sitr.vault;

import jakarta.ejb.ApplicationException;

/// A row or a manifest is newer than the one that was shown or decided on: nothing was written.
@ApplicationException(rollback = true)
public class Stale extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Stale() {
    super("newer than what was shown");
  }
}
