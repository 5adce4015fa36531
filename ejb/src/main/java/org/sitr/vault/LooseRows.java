package org.sitr.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.vault.Quarantined.Reason;

/// Rows that decide nothing and are gone soon, each under a random owner of its own with one key
/// and without a manifest (the exception of `docs/spec/integrity.md`: drafts). Nothing says whose
/// they are.
@ApplicationScoped
public class LooseRows {
  private EntityManager rows;
  private Keys keys;

  @SuppressWarnings("NullAway.Init")
  protected LooseRows() {}

  @Inject
  public LooseRows(EntityManager rows, Keys keys) {
    this.rows = rows;
    this.keys = keys;
  }

  /// Adds a row under a new owner, all its fields sealed.
  public void add(OwnedRow fresh, Map<SealedField<?>, ?> values) {
    Access.current();
    var facet = Facet.of(fresh.getClass());
    var key = keys.make(UUID.randomUUID(), facet.compartment());
    try {
      fresh.begin(UUID.randomUUID(), key.owner(), key.version());
      Boxes.seal(key, fresh, facet, values);
      rows.persist(fresh);
    } finally {
      key.close();
    }
  }

  /// The row of that id.
  public <R extends OwnedRow> Optional<R> find(Class<R> kind, UUID id) {
    return Optional.ofNullable(rows.find(kind, id));
  }

  /// @throws Quarantined it does not open
  public <T> @Nullable T open(OwnedRow row, SealedField<T> field) {
    Access.current();
    try {
      var key = keys.open(row.owner(), field.compartment(), row.keyVersion());
      try {
        return Boxes.open(key, row, field);
      } finally {
        key.close();
      }
    } catch (CannotOpen e) {
      throw new Quarantined(row.owner(), Reason.FIELD);
    }
  }

  /// Takes the row away, and the key that alone opens it.
  public void remove(OwnedRow row) {
    var compartment = Facet.of(row.getClass()).compartment().number();
    var name = new OwnerKeyRow.Key(row.owner(), compartment, row.keyVersion());
    Optional.ofNullable(rows.find(OwnerKeyRow.class, name)).ifPresent(rows::remove);
    rows.remove(row);
  }
}
