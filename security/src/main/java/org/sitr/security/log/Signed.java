package org.sitr.security.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;

/// Whether a note's signatures hold. Signatures of keys that were not asked for are passed over, as
/// `signed-note` says.
public final class Signed {

  /// What a note says about one key.
  public enum Verdict {
    /// no signature of this key
    ABSENT,
    VALID,
    /// a signature under this key's name and id that does not verify: the note is to be refused
    /// whole
    FORGED
  }

  /// Looks for the key's signature under a checkpoint and verifies each that bears its name and id.
  public static Verdict by(VerifierKey key, Note note) {
    Optional<Checkpoint> checkpoint = Checkpoint.parse(note.text());
    Verdict verdict = Verdict.ABSENT;
    for (Note.Signature signature : note.signatures()) {
      if (signature.name().equals(key.name()) && signature.keyId() == key.id()) {
        if (checkpoint.isEmpty() || !holds(key, note.text(), checkpoint.get(), signature.bytes())) {
          return Verdict.FORGED;
        }
        verdict = Verdict.VALID;
      }
    }
    return verdict;
  }

  private static boolean holds(
      VerifierKey key, String text, Checkpoint checkpoint, byte[] signature) {
    if (signature.length != key.type().signatureBytes) {
      return false;
    }
    return switch (key.type()) {
      case LOG_ED25519 -> ed25519(key, text.getBytes(StandardCharsets.UTF_8), signature, 0);
      case COSIGNER_ED25519 ->
          ed25519(key, witnessed(time(signature), text), signature, Long.BYTES);
      case COSIGNER_MLDSA44 ->
          mldsa(key, cosigned(key.name(), time(signature), checkpoint), signature);
    };
  }

  private static boolean ed25519(VerifierKey key, byte[] message, byte[] signature, int from) {
    Ed25519Signer verifier = new Ed25519Signer();
    verifier.init(false, new Ed25519PublicKeyParameters(key.key()));
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(tail(signature, from));
  }

  private static boolean mldsa(VerifierKey key, byte[] message, byte[] signature) {
    MLDSASigner verifier = new MLDSASigner();
    verifier.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, key.key()));
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(tail(signature, Long.BYTES));
  }

  /// The message of an Ed25519 cosignature: header, time, the whole text.
  static byte[] witnessed(long time, String text) {
    return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /// The message of an ML-DSA-44 cosignature: `cosigned_message` over the tree from its first leaf.
  static byte[] cosigned(String cosigner, long time, Checkpoint checkpoint) {
    byte[] name = cosigner.getBytes(StandardCharsets.UTF_8);
    byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(
            12 + 1 + name.length + 8 + 1 + origin.length + 8 + 8 + Merkle.HASH_BYTES)
        .put("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII))
        .put((byte) name.length)
        .put(name)
        .putLong(time)
        .put((byte) origin.length)
        .put(origin)
        .putLong(0)
        .putLong(checkpoint.size())
        .put(checkpoint.root())
        .array();
  }

  /// When a cosignature says that it was made.
  static Instant made(byte[] cosignature) {
    return Instant.ofEpochSecond(time(cosignature));
  }

  private static long time(byte[] cosignature) {
    return ByteBuffer.wrap(cosignature).getLong();
  }

  private static byte[] tail(byte[] bytes, int from) {
    return java.util.Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private Signed() {}
}
