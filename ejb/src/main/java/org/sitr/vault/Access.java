package org.sitr.vault;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitr.security.keys.Compartment;
import org.sitr.storage.Owner;
import org.sitr.storage.StaffId;

/// What `Guard` gives once the entry is durable: one action, the owners that the entry names, the
/// compartments that the decision allows. Made there and nowhere else; bound in [#CURRENT] for one
/// call.
public final class Access {
  /// The access of the running call.
  public static final ScopedValue<Access> CURRENT = ScopedValue.newInstance();

  private final String action;
  private final UUID request;
  private final StaffId actor;
  private final Map<UUID, Owner> owners;
  private final Set<Compartment> compartments;
  private final Map<UUID, Long> decided;
  private final Set<UUID> doubted;
  private final Work work;

  /// @param request joins the entries of one user action
  /// @param owners exactly those that the entry names
  /// @param decided manifest revisions that the decision saw ([Deciding#revision]); a write is
  ///   refused when one of them has changed
  /// @param doubted those among the owners whose records are in quarantine: of them rows that
  ///   verify are read, and nothing is written
  public Access(
      String action,
      UUID request,
      StaffId actor,
      Set<? extends Owner> owners,
      Set<Compartment> compartments,
      Map<? extends Owner, Long> decided,
      Set<UUID> doubted) {
    this.action = action;
    this.request = request;
    this.actor = actor;
    this.owners = owners.stream().collect(Collectors.toUnmodifiableMap(Owner::uuid, o -> o));
    this.compartments = Set.copyOf(compartments);
    this.decided =
        decided.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(e -> e.getKey().uuid(), Map.Entry::getValue));
    this.doubted = Set.copyOf(doubted);
    this.work = new Work(CURRENT.isBound() ? CURRENT.get().work : null);
  }

  public String action() {
    return action;
  }

  public UUID request() {
    return request;
  }

  public StaffId actor() {
    return actor;
  }

  public Set<UUID> owners() {
    return owners.keySet();
  }

  public Set<Compartment> compartments() {
    return compartments;
  }

  /// Manifest revisions that the decision saw.
  public Map<UUID, Long> decided() {
    return decided;
  }

  /// Is the owner's record in quarantine?
  boolean isDoubted(UUID owner) {
    return doubted.contains(owner);
  }

  /// Overwrites the keys that were opened under it. `Guard` calls it when the call has ended.
  public void forget() {
    work.forget();
  }

  /// The owner of that id that this access covers.
  Owner owner(UUID id) {
    var owner = owners.get(id);
    return owner == null ? work.owner(id) : owner;
  }

  Work work() {
    return work;
  }

  /// May this compartment of the owner be opened?
  void covers(UUID owner, Compartment compartment) {
    boolean named = owners.containsKey(owner) || work.hasCreated(owner);
    if (!named || !compartments.contains(compartment))
      throw new IllegalStateException(action + " does not cover " + compartment + " of " + owner);
  }

  /// May a new row be sealed there? Who creates an owner writes its first rows in every
  /// compartment.
  void coversNew(UUID owner, Compartment compartment) {
    if (!work.hasCreated(owner)) covers(owner, compartment);
  }

  static Access current() {
    if (!CURRENT.isBound()) throw new IllegalStateException("no entry, no key");
    return CURRENT.get();
  }

  @Override
  public String toString() {
    return "access for " + action + " of request " + request;
  }
}
