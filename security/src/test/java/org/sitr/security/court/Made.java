package org.sitr.security.court;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A court's certificate and key, and ones that nobody should accept.
record Made(PrivateKey key, X509Certificate certificate) {
  private static final AtomicInteger SERIAL = new AtomicInteger(4711);
  private static final KeyPair AUTHORITY = pair("EC", "secp384r1");

  static Made p384() {
    return of(pair("EC", "secp384r1"), KeyUsage.keyAgreement);
  }

  static Made rsa(int bits) {
    return of(rsaPair(bits), KeyUsage.keyEncipherment);
  }

  static Made of(KeyPair pair, int use) {
    return make(pair, use, "CN=Court authority", AUTHORITY.getPrivate(), Court.NOW, 400, false);
  }

  static Made valid(Instant from, int days) {
    return make(
        pair("EC", "secp384r1"),
        KeyUsage.keyAgreement,
        "CN=Court authority",
        AUTHORITY.getPrivate(),
        from,
        days,
        false);
  }

  static Made selfMade(String issuer) {
    var pair = pair("EC", "secp384r1");
    return make(pair, KeyUsage.keyAgreement, issuer, pair.getPrivate(), Court.NOW, 400, false);
  }

  static Made authority() {
    return make(
        pair("EC", "secp384r1"),
        KeyUsage.keyAgreement | KeyUsage.keyCertSign,
        "CN=Court authority",
        AUTHORITY.getPrivate(),
        Court.NOW,
        400,
        true);
  }

  private static Made make(
      KeyPair pair,
      int use,
      String issuer,
      PrivateKey signer,
      Instant from,
      int days,
      boolean authority) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Principal(issuer),
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(from),
              Date.from(from.plusSeconds(days * 86_400L)),
              new X500Principal("CN=Judge,O=Court"),
              pair.getPublic());
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(use));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      var signs =
          new JcaContentSignerBuilder(
                  signer.getAlgorithm().startsWith("EC") ? "SHA384withECDSA" : "SHA384withRSA")
              .setProvider(Providers.BC)
              .build(signer);
      return new Made(
          pair.getPrivate(),
          new JcaX509CertificateConverter()
              .setProvider(Providers.BC)
              .getCertificate(builder.build(signs)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair pair(String algorithm, String curve) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm, Providers.BC);
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair rsaPair(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] der() {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
