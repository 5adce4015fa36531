package org.sitr.vault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.Compartment;
import org.sitr.security.keys.OwnerKey;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;

/// What one access has under way: opened keys, rows written, owners created.
final class Work {
  private final Map<KeyName, OwnerKey> keys = new HashMap<>();
  private final Map<Owner, Map<UUID, OwnedRow>> written = new LinkedHashMap<>();
  private final Map<UUID, Owner> created = new HashMap<>();
  private final @Nullable Work outer;
  private final Set<Part> verified = new HashSet<>();
  private boolean locked;

  /// Rows of one facet of one owner.
  private record Part(UUID owner, String table) {}

  /// @param outer of the call around this one, in the same transaction
  Work(@Nullable Work outer) {
    this.outer = outer;
  }

  private record KeyName(UUID owner, Compartment compartment, int version) {}

  @Nullable OwnerKey key(UUID owner, Compartment compartment, int version) {
    return keys.get(new KeyName(owner, compartment, version));
  }

  void keep(OwnerKey key) {
    keys.put(new KeyName(key.owner(), key.compartment(), key.version()), key);
  }

  void created(Owner owner) {
    created.put(owner.uuid(), owner);
    written.computeIfAbsent(owner, o -> new LinkedHashMap<>());
  }

  boolean hasCreated(UUID owner) {
    return created.containsKey(owner);
  }

  /// An owner that this call has created.
  Owner owner(UUID id) {
    var owner = created.get(id);
    if (owner == null) throw new IllegalStateException("not covered");
    return owner;
  }

  void wrote(Owner owner, OwnedRow row) {
    written.computeIfAbsent(owner, o -> new LinkedHashMap<>()).put(row.id(), row);
  }

  /// Owners with rows written, in the order of their first write.
  Set<Owner> writtenOwners() {
    return written.keySet();
  }

  /// The rows written of one owner, by table.
  SortedMap<String, Map<UUID, OwnedRow>> written(Owner owner) {
    var tables = new TreeMap<String, Map<UUID, OwnedRow>>();
    for (var row : written.getOrDefault(owner, Map.of()).values())
      tables
          .computeIfAbsent(Facet.of(row.getClass()).table(), t -> new HashMap<>())
          .put(row.id(), row);
    return tables;
  }

  /// Did this call, or one around it, write the row? Then it is ahead of its manifest until the
  /// end.
  boolean isAhead(UUID row) {
    for (var rows : written.values()) if (rows.containsKey(row)) return true;
    return outer != null && outer.isAhead(row);
  }

  /// True once: whoever gets it locks.
  boolean mustLock() {
    boolean first = !locked;
    locked = true;
    return first;
  }

  /// True once for each part of an owner that was there before.
  boolean mustVerify(UUID owner, Facet facet) {
    return !hasCreated(owner) && verified.add(new Part(owner, facet.table()));
  }

  void closed() {
    written.clear();
  }

  void forget() {
    keys.values().forEach(OwnerKey::close);
    keys.clear();
  }
}
