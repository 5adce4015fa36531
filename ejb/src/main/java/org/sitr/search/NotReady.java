package org.sitr.search;

import jakarta.ejb.ApplicationException;

/// This node has just started and does not know everybody yet: ask again in a moment, or another
/// node.
@ApplicationException(rollback = true)
public class NotReady extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotReady() {
    super("the index is being built");
  }
}
