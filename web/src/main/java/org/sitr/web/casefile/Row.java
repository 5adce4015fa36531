package org.sitr.web.casefile;

import java.util.List;

/// A person in a list.
///
/// @param name what the row is called; nothing where only the reference may be known
public record Row(String ref, String name, List<Cell> cells) {

  /// A cell.
  ///
  /// @param kind `num` or `ref` where it must not break
  /// @param mark a word in red beside it, or nothing
  public record Cell(String label, String value, String kind, String mark) {}

  /// The reference alone.
  @Override
  public String toString() {
    return ref;
  }
}
