package org.sitr.security.seal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// 32 random bytes that seal: an owner's key, or a key that wraps keys. It never gives its bytes
/// away; what may be done with them is done here. [#close] overwrites them, after which every use
/// fails as a defect.
///
/// **Guarantees:** what opens was made under this key for exactly this context (Cobblestone-256:
/// committing AES-256-GCM, so no box opens under two keys). **Not guaranteed:** freshness.
public final class InputKey implements AutoCloseable {
  /// Bytes of a key.
  public static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();
  private final byte[] key;
  private boolean closed;

  private InputKey(byte[] key) {
    this.key = key;
  }

  /// A new key.
  public static InputKey random() {
    var key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return new InputKey(key);
  }

  /// @param key copied; the caller overwrites its own
  /// @throws CannotOpen another length than 32 bytes
  public static InputKey of(byte[] key) {
    if (key.length != BYTES) throw new CannotOpen();
    return new InputKey(key.clone());
  }

  /// Seals another key under this one; `context` says for whom.
  public byte[] wrap(byte[] context, InputKey other) {
    return Cobblestone.seal(bytes(), context, other.bytes(), salt());
  }

  /// @throws CannotOpen another key, another context, other bytes
  public InputKey unwrap(byte[] context, byte[] wrapped) {
    var opened = Cobblestone.open(bytes(), context, wrapped);
    try {
      return of(opened);
    } finally {
      Arrays.fill(opened, (byte) 0);
    }
  }

  /// Would [#wrap] with the salt that `wrapped` carries give exactly these bytes? For test vectors:
  /// nothing is ever wrapped with a salt that was used before.
  public boolean wraps(byte[] context, InputKey other, byte[] wrapped) {
    if (wrapped.length < Cobblestone.HEADER_BYTES) return false;
    var salt = Arrays.copyOf(wrapped, Cobblestone.SALT_BYTES);
    var again = Cobblestone.seal(bytes(), context, other.bytes(), salt);
    return MessageDigest.isEqual(again, wrapped);
  }

  /// Compared in constant time.
  public boolean isSame(InputKey other) {
    return MessageDigest.isEqual(bytes(), other.bytes());
  }

  /// The key itself, for this package alone.
  byte[] bytes() {
    if (closed) throw new IllegalStateException("the key is closed");
    return key;
  }

  static byte[] salt() {
    var salt = new byte[Cobblestone.SALT_BYTES];
    RANDOM.nextBytes(salt);
    return salt;
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(key, (byte) 0);
  }

  @Override
  public String toString() {
    return "a key";
  }
}
