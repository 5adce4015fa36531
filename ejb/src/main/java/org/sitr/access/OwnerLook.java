package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitr.security.log.Alias;
import org.sitr.storage.Owner;
import org.sitr.vault.Deciding;
import org.sitr.vault.Quarantined;

/// Looks at one owner, in a transaction of its own: what was read for another must not serve again.
@ApplicationScoped
public class OwnerLook {
  private EntityManager rows;
  private Deciding deciding;
  private Owners owners;
  private Directory directory;

  @SuppressWarnings("NullAway.Init")
  protected OwnerLook() {}

  @Inject
  public OwnerLook(EntityManager rows, Deciding deciding, Owners owners, Directory directory) {
    this.rows = rows;
    this.deciding = deciding;
    this.owners = owners;
    this.directory = directory;
  }

  /// What is wrong with it; empty if nothing.
  ///
  /// @param states the newest that the log knows
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<String> fault(Owner owner, Map<Alias, String> states) {
    try {
      var stored = deciding.state(owner);
      var logged = Optional.ofNullable(states.get(alias(owner)));
      deciding.verify(owner);
      if (stored.equals(logged)) return Optional.empty();
      if (stored.isEmpty()) return Optional.of(Alarms.MISSING);
      return Optional.of(logged.isEmpty() ? Alarms.UNKNOWN : Alarms.STATE);
    } catch (Quarantined quarantined) {
      return Optional.of(Alarms.ROWS);
    }
  }

  /// The installation, which has no alias, stands under 16 zero bytes.
  Alias alias(Owner owner) {
    if (owner.equals(PersonFacts.DUMMY))
      return owners.now(owner).map(Directory.Known::alias).orElse(new Alias(owner.uuid()));
    return directory.alias(owner.uuid()).orElse(new Alias(owner.uuid()));
  }

  /// The state of an owner's manifest when no write of it is under way: a write holds that lock
  /// from before its `made` until its transaction is over.
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<String> stateUnderLock(UUID owner) {
    try {
      return deciding.stateUnderLock(owner);
    } catch (Quarantined quarantined) {
      return Optional.of("");
    }
  }

  /// That state, if an owner has it whom the directory does not know yet.
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<String> strangerWith(String state) {
    return stored().stream()
        .filter(id -> directory.alias(id).isEmpty())
        .flatMap(id -> stateUnderLock(id).stream())
        .filter(state::equals)
        .findFirst();
  }

  /// Every owner that has a manifest.
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<UUID> stored() {
    return rows.createQuery("select m.owner from ManifestRow m", UUID.class).getResultList();
  }
}
