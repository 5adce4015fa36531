package org.sitr.security.keys;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.sitr.security.log.LogSigner;
import org.sitr.security.seal.CannotOpen;

/// The opened key store: wraps and unwraps owners' keys, signs for the log. What it holds does not
/// leave it.
///
/// A key-encryption key serves a month: the newest one of a compartment wraps, older ones only
/// open.
public final class KeyRing implements AutoCloseable {
  private final List<Kek.OfFile> keks;
  private final byte[] ed25519;
  private final byte[] mldsa44;

  KeyRing(List<Kek.OfFile> keks, byte[] ed25519, byte[] mldsa44) {
    this.keks = List.copyOf(keks);
    this.ed25519 = ed25519.clone();
    this.mldsa44 = mldsa44.clone();
  }

  /// Makes a key store with a key for each compartment and new log keys.
  ///
  /// @param passphrase file that holds the passphrase, readable by its user alone
  /// @throws IllegalStateException the file is there, or the passphrase is not kept well
  public static void create(Path file, Path passphrase, YearMonth month) {
    KeyFile.create(file, passphrase, month);
  }

  /// Adds a key for each compartment: from now on they wrap.
  ///
  /// @throws IllegalStateException the store has keys of that month or a later one
  public static void turn(Path file, Path passphrase, YearMonth month) {
    KeyFile.turn(file, passphrase, month);
  }

  /// @throws IllegalStateException the store does not open, or the passphrase is not kept well
  public static KeyRing open(Path file, Path passphrase) {
    return KeyFile.open(file, passphrase);
  }

  /// Wraps under the newest key of the compartment.
  public byte[] wrap(OwnerKey key) {
    return keks.stream()
        .filter(kek -> kek.compartment() == key.compartment())
        .max(Comparator.comparingInt(Kek.OfFile::id))
        .orElseThrow(() -> new IllegalStateException("no key for " + key.compartment()))
        .wrap(key);
  }

  /// @throws CannotOpen a key that is not here, or is one of another compartment; another owner,
  ///   version, or bytes; for every reason alike
  public OwnerKey unwrap(UUID owner, Compartment compartment, int version, byte[] wrapped) {
    if (wrapped.length < Kek.PREFIX_BYTES) throw new CannotOpen();
    int id = kekId(wrapped);
    return keks.stream()
        .filter(kek -> kek.id() == id && kek.compartment() == compartment)
        .findFirst()
        .orElseThrow(CannotOpen::new)
        .unwrap(owner, version, wrapped);
  }

  /// The id of the key that wrapped it: which keys one must destroy to close an owner for good.
  public static int kekId(byte[] wrapped) {
    return ByteBuffer.wrap(wrapped).getInt(1);
  }

  /// Signs heads of this installation's log.
  public LogSigner logSigner(UUID installation) {
    return LogSigner.of(LogSigner.origin(installation), ed25519, mldsa44);
  }

  /// Overwrites the keys that wrap.
  @Override
  public void close() {
    keks.forEach(kek -> kek.key().close());
    Arrays.fill(ed25519, (byte) 0);
    Arrays.fill(mldsa44, (byte) 0);
  }

  @Override
  public String toString() {
    return "key ring of " + keks.size() + " keys";
  }
}
