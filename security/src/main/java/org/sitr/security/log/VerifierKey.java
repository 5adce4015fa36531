package org.sitr.security.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A public key with its name, as C2SP `signed-note` writes it: `name+key id+base64(type ‖ key)`.
///
/// @param name who signs: a log's origin, or a witness's address without scheme
public record VerifierKey(String name, Type type, byte[] key) {

  /// Which signatures a key makes.
  public enum Type {
    /// a log's own signature over a note's text
    LOG_ED25519(1, 32, 64),
    /// a cosignature with its time, `cosignature/v1`
    COSIGNER_ED25519(4, 32, 72),
    /// a cosignature with its time, `subtree/v1`
    COSIGNER_MLDSA44(6, 1312, 2428);

    final byte id;
    final int keyBytes;
    final int signatureBytes;

    Type(int id, int keyBytes, int signatureBytes) {
      this.id = (byte) id;
      this.keyBytes = keyBytes;
      this.signatureBytes = signatureBytes;
    }
  }

  /// @throws IllegalArgumentException for a name or key that no note can carry
  public VerifierKey {
    if (!isName(name) || key.length != type.keyBytes) {
      throw new IllegalArgumentException("verifier key");
    }
    key = key.clone();
  }

  @Override
  public byte[] key() {
    return key.clone();
  }

  /// The first four bytes of SHA-256(name ‖ line feed ‖ type ‖ key): an identifier, not a proof.
  public int id() {
    byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] hash =
        Merkle.sha256(
            ByteBuffer.allocate(named.length + 1 + key.length).put(named).put(typedKey()).array());
    return ByteBuffer.wrap(hash).getInt();
  }

  public String text() {
    String id = HexFormat.of().toHexDigits(id());
    return name + "+" + id + "+" + Base64.getEncoder().encodeToString(typedKey());
  }

  /// Takes what [#text] gives, of the three types above.
  public static Optional<VerifierKey> parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      for (Type type : Type.values()) {
        if (typed.length == 1 + type.keyBytes && typed[0] == type.id) {
          VerifierKey key =
              new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
          return key.text().equals(text) ? Optional.of(key) : Optional.empty();
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /// Not empty, no space of any kind, no plus, no control character.
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(
                c -> c < 0x20 || c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private byte[] typedKey() {
    return ByteBuffer.allocate(1 + key.length).put(type.id).put(key).array();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey k
        && name.equals(k.name)
        && type == k.type
        && Arrays.equals(key, k.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return name
        + " "
        + type.name().toLowerCase(Locale.ROOT)
        + " "
        + HexFormat.of().toHexDigits(id());
  }
}
