package org.sitr.security.court;

/// A package that is not what it must be; nothing of it was let out. Without cause: a parser's
/// message could hold what is inside.
public final class PackageRefused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Refusal refusal;

  PackageRefused(Refusal refusal) {
    super(refusal.words(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
