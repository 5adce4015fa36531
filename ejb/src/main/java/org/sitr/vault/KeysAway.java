package org.sitr.vault;

import jakarta.ejb.ApplicationException;

/// The key store was not there when this node started: no record opens here.
@ApplicationException(rollback = true)
public class KeysAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  public KeysAway() {
    super("the key store is away");
  }
}
