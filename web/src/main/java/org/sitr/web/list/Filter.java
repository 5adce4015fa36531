package org.sitr.web.list;

import java.util.List;
import org.sitr.web.form.Option;

/// What narrows a list by one column.
///
/// @param name of the input; of two for days, which end in `.from` and `.until`
/// @param kind `words`, `plain`, `code` or `day`
/// @param value what it is narrowed to, or nothing; the first day
/// @param until the last day
/// @param options of a code
public record Filter(
    String name, String label, String kind, String value, String until, List<Option> options) {

  public boolean isSet() {
    return !value.isEmpty() || !until.isEmpty();
  }

  /// It may name somebody: says the column alone.
  @Override
  public String toString() {
    return name;
  }
}
