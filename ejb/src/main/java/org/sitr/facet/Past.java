package org.sitr.facet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitr.access.Shown;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Owner;

/// Shows what a facet held before (R10, R11). For doors: everything here needs the access that
/// their guard bound.
@ApplicationScoped
public class Past {

  @Inject History history;
  @Inject Facets facets;
  @Inject Views views;

  /// What a text of a field is shown as.
  @FunctionalInterface
  interface Showing {
    Shown of(SealedField<?> field, Optional<String> text);
  }

  /// The changes of the row that the owner has of this facet.
  public Listing<Change> of(Form form, Owner owner, Page page) {
    var facet = form.facet();
    var changes =
        changes(
            facet.fields(),
            history.of(facet, owner),
            facets.values(facet, owner),
            (field, text) -> views.shown(form, field, text),
            views::name);
    return Change.COLUMNS.page(changes, page);
  }

  /// Each kept row beside what came after it. A hidden field is in none, and a change of nothing
  /// else is left out: it would tell that there was one.
  ///
  /// @param kept the oldest first
  static List<Change> changes(
      List<SealedField<?>> fields,
      List<Kept> kept,
      Values now,
      Showing showing,
      Function<String, String> names) {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < kept.size(); i++) {
      var before = kept.get(i);
      Function<SealedField<?>, Optional<String>> after =
          i + 1 < kept.size() ? kept.get(i + 1)::text : now::text;
      var changed =
          fields.stream()
              .filter(field -> !before.text(field).equals(after.apply(field)))
              .map(field ->
                  new Change.Field(
                      field,
                      showing.of(field, before.text(field)),
                      showing.of(field, after.apply(field))))
              .filter(field -> !(field.after() instanceof Shown.Hidden))
              .toList();
      boolean error = fields.stream().anyMatch(field -> isInError(field, after.apply(field)));
      if (!changed.isEmpty())
        changes.add(
            new Change(
                before.revision() + 1, before.at(), names.apply(before.by()), error, changed));
    }
    return changes;
  }

  private static boolean isInError(SealedField<?> field, Optional<String> text) {
    return field.name().endsWith(Views.IN_ERROR) && text.filter("true"::equals).isPresent();
  }
}
