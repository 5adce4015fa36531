package org.sitr.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.eclipse.persistence.annotations.OptimisticLockingType;
import org.jspecify.annotations.Nullable;
import org.sitr.security.seal.Sealed;
import org.sitr.security.seal.SealedField;

/// A row that has an owner: clear are its id, owner, revision and key version, and what the entity
/// declares; everything else is [Sealed], a column for each field of its [Facet].
///
/// Life: the vault makes it under revision 1, loads it, and with each write gives it the next
/// revision and new boxes in all fields. Nobody else changes one.
@MappedSuperclass
@OptimisticLocking(
    type = OptimisticLockingType.SELECTED_COLUMNS,
    // in capitals: this is how EclipseLink compares names of columns, and here alone it does not
    // turn them
    selectedColumns = @Column(name = "REVISION"))
public abstract class OwnedRow {
  @Id
  @Column(name = "id")
  private @Nullable UUID id;

  @Column(name = "owner")
  private @Nullable UUID owner;

  @Column(name = "revision")
  private long revision;

  @Column(name = "key_version")
  private int keyVersion;

  @Transient private Map<String, @Nullable Sealed> sealed = new HashMap<>();

  public UUID id() {
    return given(id);
  }

  public UUID owner() {
    return given(owner);
  }

  /// Counts the row's writes, from 1.
  public long revision() {
    return revision;
  }

  public int keyVersion() {
    return keyVersion;
  }

  /// @return null only where the database holds null, which no write of ours makes
  public @Nullable Sealed get(SealedField<?> field) {
    return sealed.get(field.column());
  }

  /// For the vault: the row comes into being.
  public void begin(UUID newId, UUID newOwner, int newKeyVersion) {
    if (id != null) throw new IllegalStateException("the row has an id");
    id = newId;
    owner = newOwner;
    revision = 1;
    keyVersion = newKeyVersion;
  }

  /// For the vault: the next revision, under which all fields are sealed anew.
  public void next(int newKeyVersion) {
    revision++;
    keyVersion = newKeyVersion;
  }

  /// For the vault.
  public void put(SealedField<?> field, Sealed box) {
    sealed.put(field.column(), box);
  }

  /// For persistence, which knows the columns by name ([SealedColumns]).
  @Nullable Object column(String name) {
    return sealed.get(name);
  }

  /// For persistence.
  @Nullable Object column(String name, @Nullable Object box) {
    return sealed.put(name, (Sealed) box);
  }

  private static UUID given(@Nullable UUID id) {
    if (id == null) throw new IllegalStateException("the row has no id yet");
    return id;
  }

  /// Ids only.
  @Override
  public String toString() {
    return getClass().getSimpleName() + " " + id + " revision " + revision;
  }
}
