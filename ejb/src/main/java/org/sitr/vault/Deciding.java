package org.sitr.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.integrity.Manifest;
import org.sitr.security.keys.Compartment;
import org.sitr.security.keys.OwnerKey;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.Place;
import org.sitr.security.seal.Sealed;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.Sealer;
import org.sitr.storage.Facet;
import org.sitr.storage.Installation;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;
import org.sitr.vault.Quarantined.Reason;

/// What is opened before an entry: the rows that a decision looks at, and the details of entries.
/// For `access` and `audit` alone; nothing of it reaches a page.
///
/// It opens DECISION of an owner, OFFICE of staff, and AUDIT and OFFICE of the installation,
/// verified against the manifests like every read.
@ApplicationScoped
public class Deciding {
  private static final Set<Compartment> MAY =
      EnumSet.of(Compartment.DECISION, Compartment.OFFICE, Compartment.AUDIT);

  private Ledger ledger;
  private Keys keys;

  @SuppressWarnings("NullAway.Init")
  protected Deciding() {}

  @Inject
  public Deciding(Ledger ledger, Keys keys) {
    this.ledger = ledger;
    this.keys = keys;
  }

  /// The owner's verified rows of a facet; none for an owner that is not there.
  ///
  /// @throws Quarantined they are not as the manifest says
  public <R extends OwnedRow> List<R> rows(Facet facet, Owner owner) {
    may(facet.compartment());
    return ledger.rows(facet, owner.uuid());
  }

  /// Of an owner in quarantine: those rows of a facet that verify nevertheless.
  public <R extends OwnedRow> List<R> verifying(Facet facet, Owner owner) {
    may(facet.compartment());
    return ledger.verifying(facet, owner.uuid());
  }

  /// Looks at every row of an owner, in every table. Needs no key of the owner's.
  ///
  /// @throws Quarantined they are not as the manifest says
  public void verify(Owner owner) {
    ledger.verify(owner.uuid());
  }

  /// The owner's manifest revision, verified: what `Access` takes along as decided.
  ///
  /// @return 0 for an owner that is not there
  public long revision(Owner owner) {
    return ledger.manifest(owner.uuid()).map(manifest -> manifest.revision()).orElse(0L);
  }

  /// The state of the owner's manifest as the log spells it; empty for an owner that is not there.
  ///
  /// @throws Quarantined the manifest was not sealed by us, or is older than one already seen
  public Optional<String> state(Owner owner) {
    return ledger.manifest(owner.uuid()).map(manifest -> manifest.state());
  }

  /// The same, once no write of the owner is under way.
  public Optional<String> stateUnderLock(UUID owner) {
    return ledger.lock(owner).flatMap(row -> ledger.manifest(owner)).map(Manifest::state);
  }

  /// Opens one field of a row.
  ///
  /// @return null where the field is absent
  /// @throws Quarantined it does not open
  public <T> @Nullable T open(OwnedRow row, SealedField<T> field) {
    var box = row.get(field);
    try {
      if (box == null) throw new CannotOpen();
      var place = new Place(row.owner(), row.id(), row.revision(), row.keyVersion());
      return open(field, place, box);
    } catch (CannotOpen e) {
      throw new Quarantined(row.owner(), Reason.FIELD);
    }
  }

  /// Version of the key that seals now.
  ///
  /// @return 0 where the owner has no key of that compartment
  public int keyVersion(Owner owner, Compartment compartment) {
    return keys.version(owner.uuid(), compartment);
  }

  /// Seals a value that stands beside an entry.
  ///
  /// @throws CannotOpen the owner's key is not there
  public <T> Sealed seal(SealedField<T> field, Place place, @Nullable T value) {
    var key = key(field, place);
    try {
      return Sealer.seal(key.key(), field, place, value);
    } finally {
      close(key);
    }
  }

  /// Opens what [#seal] sealed.
  ///
  /// @throws CannotOpen the owner's key is not there, or other bytes
  public <T> @Nullable T open(SealedField<T> field, Place place, Sealed box) {
    var key = key(field, place);
    try {
      return Sealer.open(key.key(), field, place, box);
    } finally {
      close(key);
    }
  }

  private OwnerKey key(SealedField<?> field, Place place) {
    may(field.compartment());
    return keys.open(place.owner(), field.compartment(), place.keyVersion());
  }

  private static void close(OwnerKey key) {
    if (!key.owner().equals(Installation.ID)) key.close();
  }

  private static void may(Compartment compartment) {
    if (!MAY.contains(compartment)) throw new IllegalArgumentException("not before an entry");
  }
}
