package org.sitr.security.court;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.sitr.security.integrity.Sha256;

/// Judges the certificate of a court's recipient: at upload, when the register takes it in, and
/// again whenever a package is made for it.
public final class Certificates {
  /// Largest file that is read as a certificate, in bytes.
  public static final int MAX_BYTES = 16 * 1024;

  private static final int RSA_BITS = 3072;
  private static final int KEY_ENCIPHERMENT = 2;
  private static final int KEY_AGREEMENT = 4;

  /// Why a certificate is refused.
  public enum Reason {
    /// no X.509 certificate, several, or something behind it
    UNREADABLE,
    NOT_YET_VALID,
    EXPIRED,
    /// signed with its own key: whoever made it, nobody vouches for it
    SELF_MADE,
    /// an elliptic curve other than P-384
    WRONG_CURVE,
    /// an RSA key below 3072 bits
    SHORT_KEY,
    /// neither an elliptic curve nor RSA
    OTHER_KEY,
    /// a certificate of an authority, or one whose key may not receive keys
    WRONG_USE,
    /// not in the register of courts
    UNREGISTERED
  }

  /// What was found.
  public sealed interface Judgement {
    /// Nothing speaks against it.
    record Accepted(Recipient recipient) implements Judgement {}

    /// One reason, the first found.
    record Rejected(Reason reason) implements Judgement {}
  }

  private Certificates() {}

  /// Judges a certificate as an entry for the register: all but [Reason#UNREGISTERED].
  ///
  /// @param file DER or PEM
  public static Judgement judge(byte[] file, Instant now) {
    var certificate = read(file);
    if (certificate.isEmpty()) return new Judgement.Rejected(Reason.UNREADABLE);
    var reason = fault(certificate.get(), now);
    return reason.isPresent()
        ? new Judgement.Rejected(reason.get())
        : new Judgement.Accepted(new Recipient(certificate.get()));
  }

  /// Judges a certificate as that of somebody who is to receive something.
  ///
  /// @param registered fingerprints of the register, confirmed and not ended
  public static Judgement judge(byte[] file, Set<Sha256> registered, Instant now) {
    var judgement = judge(file, now);
    if (judgement instanceof Judgement.Accepted(var recipient)
        && !registered.contains(recipient.fingerprint()))
      return new Judgement.Rejected(Reason.UNREGISTERED);
    return judgement;
  }

  private static Optional<X509Certificate> read(byte[] file) {
    if (file.length > MAX_BYTES) return Optional.empty();
    try {
      var in = new ByteArrayInputStream(file);
      var all = CertificateFactory.getInstance("X.509").generateCertificates(in);
      return all.size() == 1 && all.iterator().next() instanceof X509Certificate one
          ? Optional.of(one)
          : Optional.empty();
    } catch (GeneralSecurityException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Reason> fault(X509Certificate certificate, Instant now) {
    if (now.isBefore(certificate.getNotBefore().toInstant()))
      return Optional.of(Reason.NOT_YET_VALID);
    if (now.isAfter(certificate.getNotAfter().toInstant())) return Optional.of(Reason.EXPIRED);
    if (isSelfMade(certificate)) return Optional.of(Reason.SELF_MADE);
    if (certificate.getBasicConstraints() >= 0) return Optional.of(Reason.WRONG_USE);
    return switch (certificate.getPublicKey()) {
      case ECPublicKey key when !isP384(key) -> Optional.of(Reason.WRONG_CURVE);
      case ECPublicKey key -> use(certificate, KEY_AGREEMENT);
      case RSAPublicKey key when key.getModulus().bitLength() < RSA_BITS ->
          Optional.of(Reason.SHORT_KEY);
      case RSAPublicKey key -> use(certificate, KEY_ENCIPHERMENT);
      default -> Optional.of(Reason.OTHER_KEY);
    };
  }

  private static boolean isSelfMade(X509Certificate certificate) {
    if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
      return true;
    try {
      certificate.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static boolean isP384(ECPublicKey key) {
    var algorithm = SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm();
    return SECObjectIdentifiers.secp384r1.equals(algorithm.getParameters());
  }

  private static Optional<Reason> use(X509Certificate certificate, int bit) {
    var uses = certificate.getKeyUsage();
    return uses == null || uses[bit] ? Optional.empty() : Optional.of(Reason.WRONG_USE);
  }

  static Sha256 fingerprint(X509Certificate certificate) {
    try {
      return Sha256.of(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
