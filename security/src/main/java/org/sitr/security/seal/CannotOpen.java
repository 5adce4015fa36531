package org.sitr.security.seal;

/// A box, a wrapped key or a file did not open. One error for every reason, without cause, detail
/// or stack: whoever provokes it learns nothing about which check refused.
public final class CannotOpen extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotOpen() {
    super("cannot open", null, false, false);
  }
}
