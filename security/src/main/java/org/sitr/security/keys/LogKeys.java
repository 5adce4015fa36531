package org.sitr.security.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The log's two private keys in a key store. A key store wants a certificate beside each; nothing
/// reads it.
final class LogKeys {
  static final String ED25519 = "log.ed25519";
  static final String MLDSA44 = "log.mldsa44";
  static final SecureRandom RANDOM = new SecureRandom();
  private static final int YEARS = 50;

  private LogKeys() {}

  static void add(KeyStore store, char[] secret, Provider provider)
      throws GeneralSecurityException {
    add(store, secret, provider, ED25519, "Ed25519");
    add(store, secret, provider, MLDSA44, "ML-DSA-44");
  }

  private static void add(
      KeyStore store, char[] secret, Provider provider, String alias, String algorithm)
      throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance(algorithm, provider).generateKeyPair();
    var name = new X500Principal("CN=" + alias);
    var now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(now),
            Date.from(now.plus(YEARS * 365L, ChronoUnit.DAYS)),
            name,
            pair.getPublic());
    try {
      var signer =
          new JcaContentSignerBuilder(algorithm).setProvider(provider).build(pair.getPrivate());
      X509Certificate own =
          new JcaX509CertificateConverter()
              .setProvider(provider)
              .getCertificate(builder.build(signer));
      store.setKeyEntry(alias, pair.getPrivate(), secret, new Certificate[] {own});
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
