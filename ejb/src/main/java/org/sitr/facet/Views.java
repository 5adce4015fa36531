package org.sitr.facet;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitr.access.FacetView;
import org.sitr.access.FieldView;
import org.sitr.access.Granted;
import org.sitr.access.Shown;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.OwnedRow;

/// Makes views: what this asker may see of a row (R1).
@ApplicationScoped
class Views {

  /// May the asker of the running call not see the field?
  boolean hidden(SealedField<?> field) {
    return !Granted.current().shows(field);
  }

  FacetView of(Form form, OwnedRow row, Values values) {
    var fields =
        form.facet().fields().stream().map(field -> new FieldView(field, shown(field, values)));
    boolean mayChange = Granted.current().mayAlso(form.change());
    boolean inError =
        form.facet().fields().stream()
            .filter(field -> field.name().endsWith("/entered-in-error"))
            .anyMatch(field -> values.text(field).filter("true"::equals).isPresent());
    return new FacetView(form.facet(), row.revision(), fields.toList(), mayChange, inError);
  }

  private Shown shown(SealedField<?> field, Values values) {
    if (hidden(field)) {
      return new Shown.Hidden(Shown.Why.MASKED);
    }
    return values.text(field).<Shown>map(Shown.Value::new).orElseGet(Shown.Absent::new);
  }
}
