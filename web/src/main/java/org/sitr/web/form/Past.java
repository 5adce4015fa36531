package org.sitr.web.form;

import java.util.List;
import org.sitr.access.FieldView;
import org.sitr.facet.Change;

/// A change of a facet as a page shows it.
///
/// @param id of its part of the page
/// @param iso the moment for machines
/// @param error whether all of it has stood as entered in error since
public record Past(
    String id,
    String by,
    String at,
    String iso,
    String revision,
    boolean error,
    List<Both> fields) {

  /// A field before and after.
  public record Both(String label, Card.Field before, Card.Field after) {}

  /// A change as its door gave it.
  public static Past of(Change change, Words words) {
    var reader = words.reader();
    return new Past(
        "change-" + change.revision(),
        change.by(),
        reader.moment(change.at()),
        change.at().toString(),
        reader.number(change.revision()),
        change.enteredInError(),
        change.fields().stream().map(field -> both(field, words)).toList());
  }

  private static Both both(Change.Field field, Words words) {
    return new Both(
        words.label(field.field().name()),
        Card.field("before", new FieldView(field.field(), field.before()), words),
        Card.field("after", new FieldView(field.field(), field.after()), words));
  }
}
