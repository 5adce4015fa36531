package org.sitr.security.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.InputKey;

/// A vector of `wrapped-key.json`: one owner's key wrapped by a key of a file and by one of a
/// token.
public record WrappedKeyVector(
    byte[] kek,
    int kekId,
    byte[] nonce,
    UUID owner,
    Compartment compartment,
    int keyVersion,
    byte[] key,
    byte[] wrapped1,
    byte[] wrapped2) {
  private static final int TAG_BITS = 128;

  /// What is wrong; nothing where all holds.
  public List<String> faults() {
    var faults = new ArrayList<String>();
    try (var wrapping = InputKey.of(kek);
        var expected = InputKey.of(key)) {
      var file = new Kek.OfFile(kekId, compartment, wrapping);
      var token = new Kek.OfToken(kekId, compartment, new SecretKeySpec(kek, "AES"));
      check(faults, "wrapped1", file, wrapped1, expected);
      check(faults, "wrapped2", token, wrapped2, expected);
      var body = Arrays.copyOfRange(wrapped1, Kek.PREFIX_BYTES, wrapped1.length);
      if (!wrapping.wraps(file.context(owner, keyVersion), expected, body))
        faults.add("wrapped1 wraps to other bytes");
      if (!Arrays.equals(wrappedByToken(token.context(owner, keyVersion)), wrapped2))
        faults.add("wrapped2 wraps to other bytes");
      if (opens(file, keyVersion, wrapped2) || opens(token, keyVersion, wrapped1))
        faults.add("opens what another kind of store wrapped");
    } catch (CannotOpen | GeneralSecurityException e) {
      faults.add("does not open");
    }
    return faults;
  }

  private void check(List<String> faults, String name, Kek by, byte[] wrapped, InputKey expected) {
    try (var opened = by.unwrap(owner, keyVersion, wrapped)) {
      if (!opened.key().isSame(expected)) faults.add(name + " opens to another key");
    }
    for (int i = 0; i < wrapped.length; i++) {
      var changed = wrapped.clone();
      changed[i] ^= 1;
      if (opens(by, keyVersion, changed)) faults.add(name + " opens with byte " + i + " changed");
    }
    if (opens(by, keyVersion + 1, wrapped)) faults.add(name + " opens as another version");
    if (opens(by, keyVersion, Arrays.copyOf(wrapped, wrapped.length - 1)))
      faults.add(name + " opens cut off");
  }

  private boolean opens(Kek by, int version, byte[] wrapped) {
    try (var opened = by.unwrap(owner, version, wrapped)) {
      return opened.version() == version;
    } catch (CannotOpen e) {
      return false;
    }
  }

  private byte[] wrappedByToken(byte[] context) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var by = new SecretKeySpec(kek, "AES");
    cipher.init(Cipher.ENCRYPT_MODE, by, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    var body = cipher.doFinal(key);
    return ByteBuffer.allocate(Kek.PREFIX_BYTES + nonce.length + body.length)
        .put((byte) 2)
        .putInt(kekId)
        .put(nonce)
        .put(body)
        .array();
  }

  @Override
  public String toString() {
    return "vector of a key of " + compartment;
  }
}
