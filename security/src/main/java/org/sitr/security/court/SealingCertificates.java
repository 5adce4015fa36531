package org.sitr.security.court;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes the certificates of [SealingKeys].
final class SealingCertificates {
  private static final int YEARS = 10;
  private static final int SERIAL_BITS = 120;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealingCertificates() {}

  static SealingKeys.Pair random(String key, String signature, String name, Instant now) {
    try {
      var pair = pair(key);
      var subject = new X500Principal("CN=Sitr sealing " + key + ",O=" + name);
      var builder =
          new JcaX509v3CertificateBuilder(
              subject,
              new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS),
              Date.from(now),
              Date.from(now.plus(YEARS * 365L, ChronoUnit.DAYS)),
              subject,
              pair.getPublic());
      var use = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
      builder.addExtension(Extension.keyUsage, true, use);
      var signer =
          new JcaContentSignerBuilder(signature).setProvider(Providers.BC).build(pair.getPrivate());
      var certificate =
          new JcaX509CertificateConverter()
              .setProvider(Providers.BC)
              .getCertificate(builder.build(signer));
      return new SealingKeys.Pair(pair.getPrivate(), certificate);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot make a sealing key", e);
    }
  }

  private static KeyPair pair(String key) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(key, Providers.BC);
    if (key.equals("EC")) generator.initialize(new ECGenParameterSpec("secp384r1"), RANDOM);
    return generator.generateKeyPair();
  }
}
