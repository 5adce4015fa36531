package org.sitr.vault;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.Compartment;
import org.sitr.security.keys.KeyRing;
import org.sitr.security.keys.OwnerKey;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.settings.Settings;
import org.sitr.storage.Installation;

/// The node's key ring, and the owners' keys that it opens. Kept open are the installation's keys
/// alone (MANIFEST, AUDIT, OFFICE); all others live as long as one access or one decision.
@ApplicationScoped
public class Keys {
  private static final Logger LOG = Logger.getLogger(Keys.class.getName());
  private final Map<OwnerKeyRow.Key, OwnerKey> installation = new ConcurrentHashMap<>();
  private EntityManager rows;
  private @Nullable KeyRing ring;

  @SuppressWarnings("NullAway.Init")
  protected Keys() {}

  /// A node that starts without its key store opens no record.
  @Inject
  public Keys(EntityManager rows, Settings settings) {
    this(rows, opened(settings.keystoreFile(), settings.keystorePassphraseFile()));
  }

  Keys(EntityManager rows, @Nullable KeyRing ring) {
    this.rows = rows;
    this.ring = ring;
  }

  private static @Nullable KeyRing opened(Path file, Path passphrase) {
    try {
      return KeyRing.open(file, passphrase);
    } catch (IllegalStateException e) {
      LOG.log(Level.SEVERE, "no key store: this node opens no record", e);
      return null;
    }
  }

  /// @throws KeysAway the node started without its key store
  public KeyRing ring() {
    if (ring == null) throw new KeysAway();
    return ring;
  }

  /// Version of the key that seals what is written now.
  ///
  /// @return 0 where the owner has no key of that compartment
  public int version(UUID owner, Compartment compartment) {
    return rows.createQuery(
            "select k.version from OwnerKeyRow k where k.owner = :owner and k.compartment = :c",
            Integer.class)
        .setParameter("owner", owner)
        .setParameter("c", compartment.number())
        .getResultStream()
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  /// Opens a key; the caller closes it, unless it is one of the installation's.
  ///
  /// @throws CannotOpen there is none: it was erased, or never made
  OwnerKey open(UUID owner, Compartment compartment, int version) {
    var name = new OwnerKeyRow.Key(owner, compartment.number(), version);
    if (!owner.equals(Installation.ID)) return unwrap(name, compartment);
    return installation.computeIfAbsent(name, n -> unwrap(n, compartment));
  }

  private OwnerKey unwrap(OwnerKeyRow.Key name, Compartment compartment) {
    var row = rows.find(OwnerKeyRow.class, name);
    if (row == null) throw new CannotOpen();
    return ring().unwrap(name.owner(), compartment, name.version(), row.wrapped());
  }

  /// Makes and stores the first key of an owner.
  OwnerKey make(UUID owner, Compartment compartment) {
    var key = OwnerKey.first(owner, compartment);
    rows.persist(new OwnerKeyRow(key, ring()));
    return key;
  }

  @PreDestroy
  void forget() {
    installation.values().forEach(OwnerKey::close);
    installation.clear();
    if (ring != null) ring.close();
  }
}
