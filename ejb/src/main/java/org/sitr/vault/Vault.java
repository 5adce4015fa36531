package org.sitr.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.Compartment;
import org.sitr.security.keys.OwnerKey;
import org.sitr.security.log.Entry;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.CaseId;
import org.sitr.storage.Facet;
import org.sitr.storage.Installation;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;
import org.sitr.vault.Quarantined.Reason;

/// Rows of owners: read and verified, opened, written. Everything here needs the bound [Access] and
/// looks whether it covers the owner and the compartment.
@ApplicationScoped
public class Vault {
  private EntityManager rows;
  private Ledger ledger;
  private Keys keys;
  private Closing closing;

  @SuppressWarnings("NullAway.Init")
  protected Vault() {}

  @Inject
  public Vault(EntityManager rows, Ledger ledger, Keys keys, Closing closing) {
    this.rows = rows;
    this.ledger = ledger;
    this.keys = keys;
    this.closing = closing;
  }

  /// The owner's row of a facet that has one row an owner.
  ///
  /// @throws Quarantined the rows are not as the manifest says
  public <R extends OwnedRow> Optional<R> one(Facet facet, Owner owner) {
    List<R> all = all(facet, owner);
    if (all.size() > 1) throw new IllegalStateException(facet.table() + " has several rows");
    return all.stream().findFirst();
  }

  /// The owner's rows of a facet, by id; of a record in quarantine those that verify.
  ///
  /// @throws Quarantined the rows are not as the manifest says
  public <R extends OwnedRow> List<R> all(Facet facet, Owner owner) {
    var access = Access.current();
    access.covers(owner.uuid(), facet.compartment());
    return access.isDoubted(owner.uuid())
        ? ledger.verifying(facet, owner.uuid())
        : ledger.rows(facet, owner.uuid());
  }

  /// Is the owner's record in quarantine? Then what is read of it may not be the newest.
  public boolean isDoubted(Owner owner) {
    return Access.current().isDoubted(owner.uuid());
  }

  /// Opens one field of a row.
  ///
  /// @return null where the field is absent
  /// @throws Quarantined it does not open
  public <T> @Nullable T open(OwnedRow row, SealedField<T> field) {
    Access.current().covers(row.owner(), field.compartment());
    return Boxes.open(key(row.owner(), field.compartment(), row.keyVersion()), row, field);
  }

  /// Opens one field of a row as text.
  public <T> @Nullable String openText(OwnedRow row, SealedField<T> field) {
    T value = open(row, field);
    return value == null ? null : field.form().write(value);
  }

  /// Adds a row to an owner, all its fields sealed; what `values` does not name is absent.
  public <R extends OwnedRow> R add(Facet facet, Owner owner, Map<SealedField<?>, ?> values) {
    try {
      var constructor = facet.row().getDeclaredConstructor();
      constructor.setAccessible(true);
      @SuppressWarnings("unchecked")
      R fresh = (R) constructor.newInstance();
      return add(fresh, owner, values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Adds a row whose clear columns the caller has filled.
  public <R extends OwnedRow> R add(R fresh, Owner owner, Map<SealedField<?>, ?> values) {
    var access = Access.current();
    var facet = Facet.of(fresh.getClass());
    access.coversNew(owner.uuid(), facet.compartment());
    writable(access, owner.uuid());
    closing.lock(access);
    // Nothing is written beside rows that are not as they should be.
    if (access.work().mustVerify(owner.uuid(), facet)) ledger.rowsUnderLock(facet, owner.uuid());
    var key = newest(owner.uuid(), facet.compartment());
    fresh.begin(UUID.randomUUID(), owner.uuid(), key.version());
    Boxes.seal(key, fresh, facet, values);
    rows.persist(fresh);
    access.work().wrote(owner, fresh);
    return fresh;
  }

  /// Writes a row anew: named fields get their values (null makes absent), the others keep theirs.
  ///
  /// @param shownRevision the revision that the page showed
  /// @throws Stale the row is newer
  public void change(OwnedRow row, long shownRevision, Map<SealedField<?>, ?> values) {
    var access = Access.current();
    var facet = Facet.of(row.getClass());
    access.covers(row.owner(), facet.compartment());
    writable(access, row.owner());
    closing.lock(access);
    if (!ledger.rowsUnderLock(facet, row.owner()).contains(row) || row.revision() != shownRevision)
      throw new Stale();
    var all = new HashMap<SealedField<?>, @Nullable Object>();
    for (var field : facet.fields()) all.put(field, open(row, field));
    all.putAll(values);
    var key = newest(row.owner(), facet.compartment());
    row.next(key.version());
    Boxes.seal(key, row, facet, all);
    access.work().wrote(access.owner(row.owner()), row);
  }

  /// Nothing is written to a record in quarantine: it would be sealed as if it were whole.
  private static void writable(Access access, UUID owner) {
    if (access.isDoubted(owner)) throw new Quarantined(owner, Reason.ROW);
  }

  /// Makes a new owner: a key in each of its compartments. Its manifest, revision 1, comes with the
  /// end of this access and lists the rows added meanwhile.
  public void create(Owner owner) {
    var access = Access.current();
    if (ledger.manifest(owner.uuid()).isPresent())
      throw new IllegalStateException("the owner is there");
    for (var compartment : compartments(owner))
      access.work().keep(keys.make(owner.uuid(), compartment));
    access.work().created(owner);
  }

  /// Does the owner have a manifest?
  public boolean isThere(Owner owner) {
    return ledger.manifest(owner.uuid()).isPresent();
  }

  private static List<Compartment> compartments(Owner owner) {
    return switch (owner) {
      case PersonId person ->
          List.of(Compartment.values()).stream().filter(Compartment::ofPerson).toList();
      case CaseId file -> List.of(Compartment.GENERAL, Compartment.DECISION);
      case StaffId staff -> List.of(Compartment.OFFICE);
      case Installation all -> List.of(Compartment.AUDIT, Compartment.OFFICE, Compartment.MANIFEST);
    };
  }

  /// Ends what an access wrote: rows, chapters, manifests and seals go to the database.
  ///
  /// @return each written owner's new state, `<revision>:<hash>`, for its `made` entry
  /// @throws Stale somebody else wrote meanwhile
  public Map<Owner, String> close(Access access) {
    try {
      var states = new LinkedHashMap<Owner, String>();
      for (var owner : access.work().writtenOwners())
        states.put(owner, closing.write(owner, access.work()));
      rows.flush();
      access.work().closed();
      return states;
    } catch (OptimisticLockException e) {
      throw new Stale();
    }
  }

  /// What [#close] made is committed: from now on nothing older is taken for the newest, even if
  /// nobody has read it yet.
  public void committed(Map<Owner, String> states) {
    states.forEach((owner, state) -> ledger.saw(owner.uuid(), Entry.revision(state)));
  }

  private OwnerKey newest(UUID owner, Compartment compartment) {
    var work = Access.current().work();
    var made = work.key(owner, compartment, 1);
    if (made != null && work.hasCreated(owner)) return made;
    return key(owner, compartment, keys.version(owner, compartment));
  }

  private OwnerKey key(UUID owner, Compartment compartment, int version) {
    var work = Access.current().work();
    var open = work.key(owner, compartment, version);
    if (open != null) return open;
    try {
      var opened = keys.open(owner, compartment, version);
      if (!owner.equals(Installation.ID)) work.keep(opened);
      return opened;
    } catch (CannotOpen e) {
      throw new Quarantined(owner, Reason.FIELD);
    }
  }
}
