package org.sitr.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.jspecify.annotations.Nullable;
import org.sitr.security.integrity.Chapter.Listed;
import org.sitr.security.integrity.Manifest;
import org.sitr.security.integrity.Sha256;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.CannotOpen;
import org.sitr.storage.Columns;
import org.sitr.storage.Facet;
import org.sitr.storage.Installation;
import org.sitr.storage.OwnedRow;
import org.sitr.vault.Quarantined.Reason;

/// Reads rows and says whether they are what the owner's manifest says.
///
/// A manifest commits to its chapters and these to their rows, so what verifies was one state of
/// the owner, however many statements it took to read it. What does not is read once more under the
/// lock that every write takes; if it stays, somebody wrote by another way.
@ApplicationScoped
public class Ledger {
  private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
  private EntityManager rows;
  private Keys keys;

  @SuppressWarnings("NullAway.Init")
  protected Ledger() {}

  @Inject
  public Ledger(EntityManager rows, Keys keys) {
    this.rows = rows;
    this.keys = keys;
  }

  /// The owner's verified rows of a facet, by id.
  ///
  /// @throws Quarantined they are not as the manifest says
  <R extends OwnedRow> List<R> rows(Facet facet, UUID owner) {
    try {
      return verified(facet, owner, false);
    } catch (Quarantined mayBeAWriteBetween) {
      lock(owner);
      return verified(facet, owner, true);
    }
  }

  /// Under the owner's lock, read again from the database.
  <R extends OwnedRow> List<R> rowsUnderLock(Facet facet, UUID owner) {
    return verified(facet, owner, true);
  }

  /// Of an owner in quarantine: the rows that a manifest of ours lists, be it the newest or not.
  <R extends OwnedRow> List<R> verifying(Facet facet, UUID owner) {
    lock(owner);
    var listed = new HashMap<UUID, Listed>();
    for (var row : standing(owner, facet.table())) listed.put(row.id(), row);
    return this.<R>load(facet, owner, true).stream()
        .filter(row -> isAsListed(row, listed.get(row.id())))
        .toList();
  }

  private List<Listed> standing(UUID owner, String table) {
    var row = rows.find(ManifestRow.class, owner);
    var listed = new ArrayList<Listed>();
    try {
      var manifest = row == null ? null : parsed(row);
      if (manifest == null || !sealed(row, manifest)) return List.of();
      for (var name : manifest.chaptersOf(table)) {
        var chapter = rows.find(ChapterRow.class, new ChapterRow.Key(owner, name));
        boolean stands =
            chapter != null
                && Sha256.of(chapter.bytes()).equals(manifest.chapters().get(chapter.name()));
        if (stands) listed.addAll(chapter.parsed().rows());
      }
      return listed;
    } catch (Quarantined noManifestOfOurs) {
      return List.of();
    }
  }

  /// Every row of the owner in every table, against the manifest.
  ///
  /// @throws Quarantined they are not as it says
  void verify(UUID owner) {
    for (var entity : rows.getMetamodel().getEntities())
      if (OwnedRow.class.isAssignableFrom(entity.getJavaType()))
        rows(Facet.of(entity.getJavaType()), owner);
  }

  Optional<ManifestRow> lock(UUID owner) {
    return Optional.ofNullable(rows.find(ManifestRow.class, owner, LockModeType.PESSIMISTIC_WRITE));
  }

  /// The owner's manifest, verified.
  ///
  /// @return empty for an owner that has none
  Optional<Manifest> manifest(UUID owner) {
    var row = rows.find(ManifestRow.class, owner);
    if (row == null) {
      if (seen.containsKey(owner)) throw new Quarantined(owner, Reason.OLDER);
      return Optional.empty();
    }
    var manifest = parsed(row);
    if (!sealed(row, manifest)) throw new Quarantined(owner, Reason.MANIFEST);
    return Optional.of(manifest);
  }

  private static Manifest parsed(ManifestRow row) {
    try {
      return row.parsed();
    } catch (IllegalArgumentException e) {
      throw new Quarantined(row.owner(), Reason.MANIFEST);
    }
  }

  private boolean sealed(ManifestRow row, Manifest manifest) {
    try {
      var key = keys.open(Installation.ID, Compartment.MANIFEST, row.sealKeyVersion());
      return Seals.holds(key.key(), key.version(), manifest, row.seal());
    } catch (CannotOpen e) {
      return false;
    }
  }

  /// Remembers what this node has committed.
  void saw(UUID owner, long revision) {
    seen.merge(owner, revision, Math::max);
  }

  /// Remembers what this node has seen committed.
  ///
  /// @throws Quarantined an older one than was seen before
  void notOlder(UUID owner, long revision) {
    long newest = seen.merge(owner, revision, Math::max);
    if (revision < newest) throw new Quarantined(owner, Reason.OLDER);
  }

  private <R extends OwnedRow> List<R> verified(Facet facet, UUID owner, boolean again) {
    var listed = new HashMap<UUID, Listed>();
    for (var row : listed(owner, facet.table(), again)) listed.put(row.id(), row);
    var found = this.<R>load(facet, owner, again);
    for (var row : found)
      if (!isAsListed(row, listed.remove(row.id()))) throw new Quarantined(owner, Reason.ROW);
    if (!listed.isEmpty()) throw new Quarantined(owner, Reason.ROW);
    return found;
  }

  private static boolean isAsListed(OwnedRow row, @Nullable Listed listed) {
    if (Access.CURRENT.isBound() && Access.CURRENT.get().work().isAhead(row.id())) return true;
    return listed != null
        && listed.revision() == row.revision()
        && listed.digest().equals(Columns.digest(row));
  }

  /// What the manifest says the owner has in a table.
  List<Listed> listed(UUID owner, String table, boolean again) {
    var manifest = manifest(owner);
    var row = rows.find(ManifestRow.class, owner);
    if (manifest.isEmpty() || row == null) return List.of();
    if (row.isCommitted()) notOlder(owner, row.revision());
    var listed = new ArrayList<Listed>();
    for (var chapter : chapters(owner, manifest.get().chaptersOf(table), again)) {
      var hash = manifest.get().chapters().get(chapter.name());
      if (!Sha256.of(chapter.bytes()).equals(hash)) throw new Quarantined(owner, Reason.CHAPTER);
      listed.addAll(chapter.parsed().rows());
    }
    return listed;
  }

  private List<ChapterRow> chapters(UUID owner, List<String> names, boolean again) {
    if (names.isEmpty()) return List.of();
    var query =
        rows.createQuery(
                "select c from ChapterRow c where c.owner = :owner and c.name in :names",
                ChapterRow.class)
            .setParameter("owner", owner)
            .setParameter("names", names);
    if (again) query.setHint(QueryHints.REFRESH, HintValues.TRUE);
    var found = query.getResultList();
    if (found.size() != names.size()) throw new Quarantined(owner, Reason.CHAPTER);
    return found;
  }

  @SuppressWarnings("unchecked")
  private <R extends OwnedRow> List<R> load(Facet facet, UUID owner, boolean again) {
    var entity = rows.getMetamodel().entity(facet.row()).getName();
    var query =
        rows.createQuery(
                "select r from " + entity + " r where r.owner = :owner order by r.id", facet.row())
            .setParameter("owner", owner);
    if (again) query.setHint(QueryHints.REFRESH, HintValues.TRUE);
    return (List<R>) query.getResultList();
  }
}
