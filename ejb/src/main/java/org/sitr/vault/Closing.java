package org.sitr.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sitr.security.integrity.Chapter;
import org.sitr.security.integrity.Chapter.Listed;
import org.sitr.security.integrity.Manifest;
import org.sitr.security.integrity.Sha256;
import org.sitr.security.keys.Compartment;
import org.sitr.security.keys.OwnerKey;
import org.sitr.storage.Columns;
import org.sitr.storage.Installation;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;

/// The two ends of a write: locks at its beginning, chapters, manifests and seals at its end.
@ApplicationScoped
public class Closing {
  private static final Comparator<UUID> BY_BYTES =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  private EntityManager rows;
  private Ledger ledger;
  private Keys keys;

  @SuppressWarnings("NullAway.Init")
  protected Closing() {}

  @Inject
  public Closing(EntityManager rows, Ledger ledger, Keys keys) {
    this.rows = rows;
    this.ledger = ledger;
    this.keys = keys;
  }

  /// Before the first write of an access: locks the manifests of all owners that it names and that
  /// the decision saw, always in the same order, and compares these revisions again.
  ///
  /// @throws Stale what was decided on has changed meanwhile
  void lock(Access access) {
    if (!access.work().mustLock()) return;
    var owners = new HashSet<>(access.owners());
    owners.addAll(access.decided().keySet());
    for (var owner : owners.stream().sorted(BY_BYTES).toList()) {
      var manifest = ledger.lock(owner);
      var decided = access.decided().get(owner);
      boolean asDecided =
          manifest
              .map(m -> decided == null || m.isAsDecided(decided))
              .orElse(decided == null || decided == 0);
      if (!asDecided) throw new Stale();
    }
  }

  /// Writes chapters, manifest and seal of one owner.
  ///
  /// @return the new state
  String write(Owner owner, Work work) {
    var row = ledger.lock(owner.uuid()).orElseGet(() -> new ManifestRow(owner.uuid()));
    var chapters = new TreeMap<String, Sha256>();
    ledger.manifest(owner.uuid()).ifPresent(m -> chapters.putAll(m.chapters()));
    work.written(owner)
        .forEach((table, written) -> {
          chapters.keySet().removeIf(name -> Chapter.isOf(table, name));
          chapters.putAll(chapters(owner.uuid(), table, written));
        });
    var manifest = new Manifest(owner.uuid(), row.revision() + 1, chapters);
    var key = sealing(work);
    row.write(manifest, Seals.seal(key.key(), key.version(), manifest), key.version());
    if (row.revision() == 1) rows.persist(row);
    return manifest.state();
  }

  private Map<String, Sha256> chapters(UUID owner, String table, Map<UUID, OwnedRow> written) {
    var listed = new TreeMap<UUID, Listed>(BY_BYTES);
    for (var row : ledger.listed(owner, table, true)) listed.put(row.id(), row);
    for (var row : written.values())
      listed.put(row.id(), new Listed(row.id(), row.revision(), Columns.digest(row)));
    var hashes = new TreeMap<String, Sha256>();
    for (var chapter : Chapter.of(table, listed.values())) {
      row(owner, chapter.name()).write(chapter);
      hashes.put(chapter.name(), Sha256.of(chapter.bytes()));
    }
    return hashes;
  }

  private ChapterRow row(UUID owner, String name) {
    var found = rows.find(ChapterRow.class, new ChapterRow.Key(owner, name));
    if (found != null) return found;
    var made = new ChapterRow(owner, name);
    rows.persist(made);
    return made;
  }

  private OwnerKey sealing(Work work) {
    var made = work.key(Installation.ID, Compartment.MANIFEST, 1);
    if (made != null) return made;
    var version = keys.version(Installation.ID, Compartment.MANIFEST);
    return keys.open(Installation.ID, Compartment.MANIFEST, version);
  }
}
