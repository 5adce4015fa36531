package org.sitr.access;

/// What a page gets of one field. The three look different on every page, and only a [Value] is
/// ever written back.
public sealed interface Shown {

  /// There is a value and it may be seen.
  record Value(String text) implements Shown {
    /// Never the value.
    @Override
    public String toString() {
      return "Value";
    }
  }

  /// There may be a value; it is not for this asker, or not now. The same whether the field is
  /// filled.
  record Hidden(Why why) implements Shown {}

  /// Nothing is recorded.
  record Absent() implements Shown {}

  /// Why something is hidden.
  enum Why {
    /// Not for this role or relation.
    MASKED,
    /// Opens with a reason and a step-up.
    REVEAL,
    /// Rows are not as they should be: quarantine.
    QUARANTINE
  }
}
