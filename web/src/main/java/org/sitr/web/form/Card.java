package org.sitr.web.form;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitr.access.FacetView;
import org.sitr.access.FieldView;
import org.sitr.access.Shown;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;

/// A facet as a page shows it.
///
/// @param id of the section in the page
/// @param title what it is called
/// @param fields in the order of the facet
/// @param error whether all of it was entered in error
/// @param changed where it is changed; nothing if the reader may not
/// @param revealed where a hidden field is opened; nothing if it cannot be
/// @param doubted the record is in quarantine: what is shown may not be the newest
/// @param past where it is seen what it held before; nothing if the reader may not
/// @param fixed ids of rows that its form does not change: another act does
public record Card(
    String id,
    String title,
    List<Field> fields,
    boolean error,
    String changed,
    String revealed,
    boolean doubted,
    String past,
    Set<String> fixed) {

  private static final String IN_ERROR = "/entered-in-error";

  /// Names a member of staff in the log; nobody reads it.
  private static final String ALIAS = "staff/alias";

  /// A field.
  ///
  /// @param id of its row in the page
  /// @param anchor of its input on the page that changes it
  /// @param state `shown`, `hidden` or `absent`
  /// @param why it is hidden, in words
  /// @param value what is shown, lines parted by line feeds
  /// @param rows of a group
  public record Field(
      String id,
      String anchor,
      String label,
      String state,
      String why,
      String value,
      List<List<Values.Pair>> rows,
      boolean isLong) {

    /// What is shown stays out of every log.
    @Override
    public String toString() {
      return "Field[" + id + "]";
    }
  }

  /// A facet as its door gave it. The mark "entered in error" shows as such, not as a field.
  public static Card of(String name, FacetView view, Words words, String changed, String revealed) {
    var fields =
        view.fields().stream()
            .filter(f -> !f.field().name().endsWith(IN_ERROR))
            .filter(f -> !f.field().name().equals(ALIAS))
            .map(f -> field(name, f, words))
            .toList();
    var may = view.mayChange() ? changed : "";
    return new Card(
        name,
        title(view.facet().fields(), words),
        fields,
        view.enteredInError(),
        may,
        revealed,
        view.doubted(),
        "",
        Set.of());
  }

  /// The same card, with the way to what it held before.
  public Card withPast(String address) {
    return new Card(id, title, fields, error, changed, revealed, doubted, address, fixed);
  }

  /// The same card, where some fields are set by other acts than its form.
  public Card withFixed(Collection<? extends SealedField<?>> byOtherActs) {
    var rows = byOtherActs.stream().map(f -> id(id, f)).collect(Collectors.toSet());
    return new Card(id, title, fields, error, changed, revealed, doubted, past, rows);
  }

  /// Whether a link to the form stands at this row.
  public boolean changes(Field field) {
    return !changed.isEmpty() && !fixed.contains(field.id());
  }

  /// A facet that nobody has opened: every field is hidden, filled or not.
  public static Card hidden(
      String name, List<SealedField<?>> fields, Words words, String revealed) {
    var why = words.word("form.hidden-REVEAL");
    var all =
        fields.stream()
            .filter(f -> !f.name().endsWith(IN_ERROR))
            .map(f ->
                new Field(
                    id(name, f),
                    Draft.input(f),
                    words.label(f.name()),
                    "hidden",
                    why,
                    "",
                    List.of(),
                    false))
            .toList();
    return new Card(name, title(fields, words), all, false, "", revealed, false, "", Set.of());
  }

  private static String title(List<SealedField<?>> fields, Words words) {
    return words.title(fields.getFirst());
  }

  private static String id(String name, SealedField<?> field) {
    return name + "-" + Draft.input(field);
  }

  static Field field(String name, FieldView view, Words words) {
    var field = view.field();
    var label = words.label(field.name());
    var input = Draft.input(field);
    var id = id(name, field);
    return switch (view.shown()) {
      case Shown.Absent a -> new Field(id, input, label, "absent", "", "", List.of(), false);
      case Shown.Hidden(var why) ->
          new Field(
              id, input, label, "hidden", words.word("form.hidden-" + why), "", List.of(), false);
      case Shown.Value(var text) when field.form() instanceof TextForm.Lines lines ->
          new Field(
              id,
              input,
              label,
              "shown",
              "",
              "",
              Values.rows(field.name(), lines, text, words),
              false);
      case Shown.Value(var text) ->
          new Field(
              id,
              input,
              label,
              "shown",
              "",
              Values.of(field.name(), field.form(), text, words),
              List.of(),
              field.form() instanceof TextForm.LongText);
    };
  }
}
