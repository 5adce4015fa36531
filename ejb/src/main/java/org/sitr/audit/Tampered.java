package org.sitr.audit;

/// The log is not as this node left it. Appending stops until a person has looked.
final class Tampered extends RuntimeException {
  private static final long serialVersionUID = 1;

  final long index;

  /// @param index the first entry at fault
  Tampered(long index, String what) {
    super("fault at index " + index + ": " + what);
    this.index = index;
  }
}
