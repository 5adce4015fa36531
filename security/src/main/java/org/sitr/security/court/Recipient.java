package org.sitr.security.court;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;
import org.sitr.security.integrity.Sha256;

/// Somebody who can open what is enveloped for him: a certificate that [Certificates] accepted.
public final class Recipient {
  static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  private final X509Certificate certificate;

  Recipient(X509Certificate certificate) {
    this.certificate = certificate;
  }

  /// SHA-256 of the certificate, as the register and the manifest have it.
  public Sha256 fingerprint() {
    return Certificates.fingerprint(certificate);
  }

  /// The certificate, DER.
  public byte[] certificate() {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  RecipientInfoGenerator generator() throws GeneralSecurityException, CMSException {
    return certificate.getPublicKey() instanceof ECPublicKey ? agreed() : transported();
  }

  private RecipientInfoGenerator agreed() throws GeneralSecurityException, CMSException {
    var generator = KeyPairGenerator.getInstance("EC", Providers.BC);
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    var once = generator.generateKeyPair();
    return new JceKeyAgreeRecipientInfoGenerator(
            CMSAlgorithm.ECDH_SHA384KDF,
            once.getPrivate(),
            once.getPublic(),
            CMSAlgorithm.AES256_WRAP)
        .setProvider(Providers.BC)
        .addRecipient(certificate);
  }

  private RecipientInfoGenerator transported() throws GeneralSecurityException {
    try {
      var oaep =
          new JcaAlgorithmParametersConverter()
              .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP);
      return new JceKeyTransRecipientInfoGenerator(certificate, oaep).setProvider(Providers.BC);
    } catch (java.security.InvalidAlgorithmParameterException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "recipient " + fingerprint().hex();
  }
}
