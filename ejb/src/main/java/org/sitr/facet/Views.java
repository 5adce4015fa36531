package org.sitr.facet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sitr.access.Directory;
import org.sitr.access.FacetView;
import org.sitr.access.FieldView;
import org.sitr.access.Granted;
import org.sitr.access.Shown;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.OwnedRow;

/// Makes views: what this asker may see of a row (R1).
@ApplicationScoped
class Views {

  /// How the field is called that marks a row as entered in error.
  static final String IN_ERROR = "/entered-in-error";

  @Inject Directory directory;

  /// May the asker of the running call not see the field?
  boolean hidden(SealedField<?> field) {
    return !Granted.current().shows(field);
  }

  FacetView of(Form form, OwnedRow row, Values values) {
    var fields =
        form.facet().fields().stream()
            .map(field -> new FieldView(field, shown(form, field, values.text(field))));
    boolean mayChange = Granted.current().mayAlso(form.change());
    boolean inError =
        form.facet().fields().stream()
            .filter(field -> field.name().endsWith(IN_ERROR))
            .anyMatch(field -> values.text(field).filter("true"::equals).isPresent());
    return new FacetView(form.facet(), row.revision(), fields.toList(), mayChange, inError);
  }

  /// A value as this asker may see it; a member of staff by name.
  Shown shown(Form form, SealedField<?> field, Optional<String> text) {
    if (hidden(field)) {
      return new Shown.Hidden(Shown.Why.MASKED);
    }
    var told = form.staff().contains(field) ? text.map(this::name) : text;
    return told.<Shown>map(Shown.Value::new).orElseGet(Shown.Absent::new);
  }

  /// What a member of staff is called; the number where no name is known.
  String name(String staff) {
    var name = directory.label(UUID.fromString(staff));
    return name.isEmpty() ? staff : name;
  }
}
