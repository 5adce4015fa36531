package org.sitr.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.sitr.security.integrity.Manifest;
import org.sitr.security.seal.Sealed;

/// An owner's manifest and its seal. Its row is what a write locks.
@Entity
@Table(name = "manifest")
@SuppressWarnings("NullAway.Init")
public class ManifestRow {
  private static final long NONE = -1;

  @Id
  @Column(name = "owner")
  private UUID owner;

  @Column(name = "revision")
  private long revision;

  @Column(name = "manifest")
  private byte[] manifest;

  @Column(name = "seal")
  private Sealed seal;

  @Column(name = "seal_key_version")
  private int sealKeyVersion;

  /// The revision before this transaction's own writes, or [#NONE].
  @Transient private long before = NONE;

  protected ManifestRow() {}

  ManifestRow(UUID owner) {
    this.owner = owner;
  }

  UUID owner() {
    return owner;
  }

  long revision() {
    return revision;
  }

  /// @throws IllegalArgumentException for bytes that no manifest of this owner and revision has
  Manifest parsed() {
    var parsed = Manifest.parse(manifest);
    if (!parsed.owner().equals(owner) || parsed.revision() != revision)
      throw new IllegalArgumentException("manifest");
    return parsed;
  }

  Sealed seal() {
    return seal;
  }

  int sealKeyVersion() {
    return sealKeyVersion;
  }

  void write(Manifest next, Sealed newSeal, int newSealKeyVersion) {
    if (next.revision() != revision + 1) throw new IllegalStateException("manifest revision");
    if (before == NONE) before = revision;
    revision = next.revision();
    manifest = next.bytes();
    seal = newSeal;
    sealKeyVersion = newSealKeyVersion;
  }

  /// Is it as the database holds it, without a write of this transaction?
  boolean isCommitted() {
    return before == NONE;
  }

  /// Has nobody else written since the decision saw that revision? Our own writes of this
  /// transaction do not count.
  boolean isAsDecided(long decided) {
    return before == NONE ? decided == revision : decided >= before && decided <= revision;
  }
}
