package org.sitr.web.casefile;

import java.util.Optional;
import org.sitr.access.FieldView;
import org.sitr.security.seal.TextForm;

/// What a person is called at the head of a page.
final class Headings {

  private static final String CURRENT = "CURRENT";

  private Headings() {}

  /// The name in use, else the first one, of a field that holds names; empty where it holds none.
  static Optional<String> of(FieldView view) {
    if (!(view.field().form() instanceof TextForm.Lines names)
        || !view.field().name().endsWith("/names")
        || view.text().isEmpty()) {
      return Optional.empty();
    }
    var rows = names.read(view.text());
    return rows.stream()
        .filter(row -> CURRENT.equals(row.get("kind")))
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .map(row -> row.getOrDefault("full", ""));
  }
}
