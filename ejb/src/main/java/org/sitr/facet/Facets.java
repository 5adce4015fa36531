package org.sitr.facet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.sitr.access.FacetView;
import org.sitr.access.Granted;
import org.sitr.access.Refused;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;
import org.sitr.vault.Quarantined;
import org.sitr.vault.Vault;

/// Shows and changes the one row that an owner has of a facet. For doors: everything here needs the
/// access that their guard bound.
@ApplicationScoped
public class Facets {

  @Inject Vault vault;
  @Inject History history;
  @Inject Views views;
  @Inject Event<FacetChanged> changed;

  /// The row as this asker may see it (R1).
  public FacetView show(Form form, Owner owner) {
    if (vault.isDoubted(owner)) return remains(form, owner);
    var row = row(form.facet(), owner);
    return views.of(form, row, values(form.facet(), row));
  }

  /// What verifies of a record in quarantine (R10).
  private FacetView remains(Form form, Owner owner) {
    try {
      return vault
          .one(form.facet(), owner)
          .map(row -> views.of(form, row, values(form.facet(), row)).inQuarantine())
          .orElseGet(() -> FacetView.locked(form.facet()));
    } catch (Quarantined doesNotOpen) {
      return FacetView.locked(form.facet());
    }
  }

  /// The row's values, hidden ones included: for what a door works out of them, never for a page.
  public Values values(Facet facet, Owner owner) {
    return values(facet, row(facet, owner));
  }

  /// The row's values where there is one; none else.
  public Values find(Facet facet, Owner owner) {
    return vault.one(facet, owner).map(row -> values(facet, row)).orElse(Values.none());
  }

  /// A first row.
  public void add(Facet facet, Owner owner, Values values) {
    vault.add(facet, owner, values.all());
    changed.fire(new FacetChanged(owner, facet));
  }

  /// Changes what was typed, by field name (R2 to R9).
  ///
  /// @throws Refused.Invalid what was typed is wrong; nothing is written
  /// @throws Refused.Stale `shownRevision` is not the newest; nothing is written
  public FacetView change(Form form, Owner owner, long shownRevision, Map<String, String> typed) {
    var row = row(form.facet(), owner);
    var before = values(form.facet(), row);
    if (row.revision() != shownRevision) {
      throw new Refused.Stale(views.of(form, row, before));
    }
    var problems = new Problems();
    var after = Typed.read(form, before, typed, views::hidden, problems);
    problems.refuse();
    write(form.facet(), owner, row, before, after);
    return views.of(form, row, after);
  }

  /// Changes by another act than the facet's form.
  public void set(Facet facet, Owner owner, java.util.function.UnaryOperator<Values> how) {
    var row = row(facet, owner);
    var before = values(facet, row);
    write(facet, owner, row, before, how.apply(before));
  }

  private void write(Facet facet, Owner owner, OwnedRow row, Values before, Values after) {
    if (!after.equals(before)) {
      Granted.current().changed(after.differing(before, facet));
      history.keep(facet, owner, row, before);
      vault.change(row, row.revision(), after.all(facet));
      changed.fire(new FacetChanged(owner, facet));
    }
  }

  private OwnedRow row(Facet facet, Owner owner) {
    return vault.one(facet, owner).orElseThrow(Refused.NotYours::new);
  }

  private Values values(Facet facet, OwnedRow row) {
    var values = Values.none();
    for (var field : facet.fields()) {
      values = with(values, row, field);
    }
    return values;
  }

  private <T> Values with(Values values, OwnedRow row, SealedField<T> field) {
    T value = vault.open(row, field);
    return value == null ? values : values.with(field, value);
  }
}
