package org.sitr.security.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/// The log's two private keys: Ed25519 for heads, ML-DSA-44 for the time after Ed25519. Who holds
/// them can sign a head; that is why witnesses exist.
public final class LogSigner {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String origin;
  private final Ed25519PrivateKeyParameters ed25519;
  private final MLDSAPrivateKeyParameters mldsa44;
  private final VerifierKey key;
  private final VerifierKey cosignerKey;

  private LogSigner(
      String origin, Ed25519PrivateKeyParameters ed25519, MLDSAPrivateKeyParameters mldsa44) {
    this.origin = origin;
    this.ed25519 = ed25519;
    this.mldsa44 = mldsa44;
    this.key =
        new VerifierKey(
            origin, VerifierKey.Type.LOG_ED25519, ed25519.generatePublicKey().getEncoded());
    this.cosignerKey =
        new VerifierKey(origin, VerifierKey.Type.COSIGNER_MLDSA44, mldsa44.getPublicKey());
  }

  /// `sitr.org/log/<installation id>`
  public static String origin(UUID installation) {
    return "sitr.org/log/" + Alias.Hex16.text(installation);
  }

  /// @param ed25519 the private key as PKCS#8
  /// @param mldsa44 the private key as PKCS#8
  /// @throws IllegalArgumentException for keys of another kind
  public static LogSigner of(String origin, byte[] ed25519, byte[] mldsa44) {
    try {
      AsymmetricKeyParameter first = PrivateKeyFactory.createKey(ed25519);
      AsymmetricKeyParameter second = PrivateKeyFactory.createKey(mldsa44);
      if (first instanceof Ed25519PrivateKeyParameters e
          && second instanceof MLDSAPrivateKeyParameters m
          && m.getParameters() == MLDSAParameters.ml_dsa_44) {
        return new LogSigner(origin, e, m);
      }
      throw new IllegalArgumentException("log keys");
    } catch (IOException e) {
      throw new IllegalArgumentException("log keys", e);
    }
  }

  /// New keys, kept nowhere: for tests, benches and the making of a key store.
  public static LogSigner random(String origin) {
    byte[] seed = new byte[32];
    RANDOM.nextBytes(seed);
    return new LogSigner(
        origin,
        new Ed25519PrivateKeyParameters(RANDOM),
        new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed));
  }

  public String origin() {
    return origin;
  }

  public VerifierKey key() {
    return key;
  }

  public VerifierKey cosignerKey() {
    return cosignerKey;
  }

  /// A head: the checkpoint under the log's Ed25519 signature.
  public Note sign(Checkpoint checkpoint) {
    byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, ed25519);
    signer.update(text, 0, text.length);
    Note.Signature signature = new Note.Signature(origin, key.id(), signer.generateSignature());
    return new Note(checkpoint.text(), List.of(signature));
  }

  /// The head with the log's own ML-DSA-44 cosignature added.
  ///
  /// @throws IllegalArgumentException if the note is no checkpoint of this log
  public Note cosign(Note head, Instant time) {
    Checkpoint checkpoint =
        Checkpoint.parse(head.text())
            .filter(c -> c.origin().equals(origin))
            .orElseThrow(() -> new IllegalArgumentException("not a head of this log"));
    byte[] message = Signed.cosigned(origin, time.getEpochSecond(), checkpoint);
    MLDSASigner signer = new MLDSASigner();
    signer.init(true, new ParametersWithRandom(mldsa44, RANDOM));
    signer.update(message, 0, message.length);
    byte[] signature = generate(signer);
    byte[] timed =
        ByteBuffer.allocate(8 + signature.length)
            .putLong(time.getEpochSecond())
            .put(signature)
            .array();
    return head.with(new Note.Signature(origin, cosignerKey.id(), timed));
  }

  private static byte[] generate(MLDSASigner signer) {
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "signer of " + origin;
  }
}
