package org.sitr.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.sitr.security.keys.KeyRing;
import org.sitr.security.keys.OwnerKey;

/// A key of an owner, wrapped. Deleting it closes what it opened, at once.
@Entity
@Table(name = "owner_key")
@IdClass(OwnerKeyRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class OwnerKeyRow {
  @Id
  @Column(name = "owner")
  private UUID owner;

  @Id
  @Column(name = "compartment")
  private int compartment;

  @Id
  @Column(name = "key_version")
  private int version;

  @Column(name = "kek_id")
  private int kekId;

  @Column(name = "wrapped")
  private byte[] wrapped;

  /// Primary key.
  public record Key(UUID owner, int compartment, int version) {}

  protected OwnerKeyRow() {}

  OwnerKeyRow(OwnerKey key, KeyRing ring) {
    owner = key.owner();
    compartment = key.compartment().number();
    version = key.version();
    wrapped = ring.wrap(key);
    kekId = KeyRing.kekId(wrapped);
  }

  int version() {
    return version;
  }

  byte[] wrapped() {
    return wrapped;
  }
}
