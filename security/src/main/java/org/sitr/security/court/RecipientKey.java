package org.sitr.security.court;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientOperator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipient;
import org.jspecify.annotations.Nullable;
import org.sitr.security.integrity.Sha256;

/// The named recipient's private key and certificate.
public final class RecipientKey {
  private static final int KEY_BYTES = 32;

  private final PrivateKey key;
  private final X509Certificate certificate;

  private RecipientKey(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /// Reads a PKCS#12 file with one private key.
  ///
  /// @throws IOException it is none, the passphrase is another, or there is not exactly one key
  public static RecipientKey read(InputStream p12, char[] passphrase) throws IOException {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(p12, passphrase);
      var names = Collections.list(store.aliases()).stream().filter(n -> isKey(store, n)).toList();
      if (names.size() == 1
          && store.getKey(names.getFirst(), passphrase) instanceof PrivateKey key
          && store.getCertificate(names.getFirst()) instanceof X509Certificate certificate)
        return new RecipientKey(key, certificate);
      throw new IOException("the key file has not exactly one key with its certificate");
    } catch (GeneralSecurityException e) {
      throw new IOException("the key file does not open", e);
    }
  }

  private static boolean isKey(KeyStore store, String name) {
    try {
      return store.isKeyEntry(name);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  Sha256 fingerprint() {
    return Certificates.fingerprint(certificate);
  }

  /// The content key of an envelope for this certificate, in the two ways of profile `classical`.
  ///
  /// @throws PackageRefused for another recipient, another way, or what does not unwrap
  byte[] unwrap(RecipientInfo recipient, AlgorithmIdentifier content) {
    try {
      var unwrapped =
          switch (recipient.getInfo()) {
            case KeyAgreeRecipientInfo agreed -> agreed(agreed, content);
            case KeyTransRecipientInfo transported -> transported(transported, content);
            default -> throw new PackageRefused(Refusal.OTHER_RECIPIENT);
          };
      var bytes = unwrapped.getEncoded();
      if (bytes.length != KEY_BYTES) throw new PackageRefused(Refusal.OTHER_CIPHER);
      return bytes;
    } catch (CMSException | IOException | GeneralSecurityException e) {
      throw new PackageRefused(Refusal.DOES_NOT_OPEN);
    }
  }

  private Key agreed(KeyAgreeRecipientInfo info, AlgorithmIdentifier content)
      throws CMSException, IOException, GeneralSecurityException {
    var way = info.getKeyEncryptionAlgorithm();
    var keys = info.getRecipientEncryptedKeys();
    require(info.getVersion().hasValue(3) && keys.size() == 1);
    require(CMSAlgorithm.ECDH_SHA384KDF.equals(way.getAlgorithm()));
    var wrap = AlgorithmIdentifier.getInstance(way.getParameters());
    require(CMSAlgorithm.AES256_WRAP.equals(wrap.getAlgorithm()));
    var key = RecipientEncryptedKey.getInstance(keys.getObjectAt(0));
    isMine(key.getIdentifier().getIssuerAndSerialNumber());
    var originator = originator(info.getOriginator().getOriginatorKey());
    return new Agreement(this.key).key(way, content, originator, info, key.getEncryptedKey());
  }

  private static SubjectPublicKeyInfo originator(OriginatorPublicKey key) {
    var p384 =
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp384r1);
    require(key != null && key.getAlgorithm().equals(p384));
    require(key.getPublicKeyData().getPadBits() == 0);
    return new SubjectPublicKeyInfo(p384, key.getPublicKeyData().getBytes());
  }

  private Key transported(KeyTransRecipientInfo info, AlgorithmIdentifier content)
      throws CMSException, IOException, GeneralSecurityException {
    var way = info.getKeyEncryptionAlgorithm();
    require(info.getVersion().hasValue(0));
    require(PKCSObjectIdentifiers.id_RSAES_OAEP.equals(way.getAlgorithm()));
    var id = info.getRecipientIdentifier().getId();
    isMine(id instanceof IssuerAndSerialNumber mine ? mine : null);
    return new Transport(key).key(way, content, info.getEncryptedKey().getOctets());
  }

  private void isMine(@Nullable IssuerAndSerialNumber id)
      throws IOException, GeneralSecurityException {
    var holder = new X509CertificateHolder(certificate.getEncoded());
    var mine = new IssuerAndSerialNumber(holder.getIssuer(), holder.getSerialNumber());
    if (!mine.equals(id)) throw new PackageRefused(Refusal.OTHER_RECIPIENT);
  }

  private static void require(boolean holds) {
    if (!holds) throw new PackageRefused(Refusal.DOES_NOT_OPEN);
  }

  /// The library's unwrapping, without its reading of the content.
  private static final class Agreement extends JceKeyAgreeRecipient {
    Agreement(PrivateKey key) {
      super(key);
      setProvider(Providers.BC);
    }

    Key key(
        AlgorithmIdentifier way,
        AlgorithmIdentifier content,
        SubjectPublicKeyInfo originator,
        KeyAgreeRecipientInfo info,
        ASN1OctetString wrapped)
        throws CMSException {
      var material = info.getUserKeyingMaterial();
      return extractSecretKey(way, content, originator, material, wrapped.getOctets());
    }

    @Override
    public RecipientOperator getRecipientOperator(
        AlgorithmIdentifier way,
        AlgorithmIdentifier content,
        SubjectPublicKeyInfo originator,
        ASN1OctetString material,
        byte[] wrapped) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Transport extends JceKeyTransRecipient {
    Transport(PrivateKey key) {
      super(key);
      setProvider(Providers.BC);
    }

    Key key(AlgorithmIdentifier way, AlgorithmIdentifier content, byte[] wrapped)
        throws CMSException {
      return extractSecretKey(way, content, wrapped);
    }

    @Override
    public RecipientOperator getRecipientOperator(
        AlgorithmIdentifier way, AlgorithmIdentifier content, byte[] wrapped) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public String toString() {
    return "a recipient's key";
  }
}
