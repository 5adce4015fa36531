package org.sitr.security.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.InputKey;

/// A key that wraps owners' keys of one compartment. Its id only grows; it is one of a file or one
/// of a token, and opens only what its own kind wrapped.
sealed interface Kek permits Kek.OfFile, Kek.OfToken {
  int PREFIX_BYTES = 5;
  byte[] LABEL = "sitr.org/wrapped-key@v1\0".getBytes(StandardCharsets.US_ASCII);

  /// From 1.
  int id();

  Compartment compartment();

  /// @throws CannotOpen for every reason alike
  InputKey unwrap(byte[] context, byte[] wrapped);

  /// First byte of what it wraps.
  byte format();

  /// @throws CannotOpen wrapped by another key, for another owner, compartment or version
  default OwnerKey unwrap(UUID owner, int version, byte[] wrapped) {
    if (wrapped.length < PREFIX_BYTES) throw new CannotOpen();
    var prefix = ByteBuffer.wrap(wrapped);
    if (prefix.get() != format() || prefix.getInt() != id()) throw new CannotOpen();
    var body = Arrays.copyOfRange(wrapped, PREFIX_BYTES, wrapped.length);
    var key = unwrap(context(owner, version), body);
    return new OwnerKey(owner, compartment(), version, key);
  }

  default byte[] context(UUID owner, int version) {
    return ByteBuffer.allocate(LABEL.length + 16 + 1 + 4 + 4)
        .put(LABEL)
        .putLong(owner.getMostSignificantBits())
        .putLong(owner.getLeastSignificantBits())
        .put((byte) compartment().number())
        .putInt(version)
        .putInt(id())
        .array();
  }

  /// Format 0x01: the key lies in the key store file.
  record OfFile(int id, Compartment compartment, InputKey key) implements Kek {
    byte[] wrap(OwnerKey owner) {
      if (owner.compartment() != compartment) throw new IllegalArgumentException("compartment");
      var body = key.wrap(context(owner.owner(), owner.version()), owner.key());
      return ByteBuffer.allocate(PREFIX_BYTES + body.length)
          .put(format())
          .putInt(id)
          .put(body)
          .array();
    }

    @Override
    public InputKey unwrap(byte[] context, byte[] wrapped) {
      return key.unwrap(context, wrapped);
    }

    @Override
    public byte format() {
      return 1;
    }
  }

  /// Format 0x02: the key lies in a token and never leaves it. It opens what a token wrapped;
  /// wrapping with one comes with the tokens themselves.
  record OfToken(int id, Compartment compartment, SecretKey key) implements Kek {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Override
    public InputKey unwrap(byte[] context, byte[] wrapped) {
      if (wrapped.length != NONCE_BYTES + InputKey.BYTES + TAG_BITS / 8) throw new CannotOpen();
      try {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
            Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, wrapped, 0, NONCE_BYTES));
        cipher.updateAAD(context);
        var opened = cipher.doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES);
        var result = InputKey.of(opened);
        Arrays.fill(opened, (byte) 0);
        return result;
      } catch (GeneralSecurityException e) {
        throw new CannotOpen();
      }
    }

    @Override
    public byte format() {
      return 2;
    }
  }
}
