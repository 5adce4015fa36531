package org.sitr.system.server;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.sitr.system.Folder;
import org.sitr.system.Secrets;

/// One certificate authority for one folder, and a certificate for each server of it.
///
/// The authority may vouch for `localhost` and 127.0.0.1 only (critical name constraints), and its
/// key is forgotten as soon as it has signed: whoever trusts it in a browser takes no risk by that.
public final class Certificates {
  /// Key stores of public certificates need some password; it protects nothing.
  public static final String STORE_PASSWORD = "changeit";

  private static final Duration VALID = Duration.ofDays(397);
  private static final Duration RENEW_BEFORE = Duration.ofDays(14);
  private static final X500Name AUTHORITY = new X500Name("CN=Sitr on this machine");
  private static final List<String> SERVERS = List.of("https", "keycloak", "database");

  private final Folder folder;

  public Certificates(Folder folder) {
    this.folder = folder;
  }

  /// Makes them where they are missing or about to expire.
  ///
  /// @return whether they are new
  public boolean make() throws IOException, GeneralSecurityException {
    if (stillGood()) {
      return false;
    }
    try {
      var authorityKey = keyPair();
      var authority = authority(authorityKey);
      for (var server : SERVERS) {
        server(server, authorityKey.getPrivate(), authority);
      }
      trustStore(authority);
      Secrets.write(folder.ca(), pem(authority), "rw-r--r--"); // last: it says that all is there
      return true;
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private boolean stillGood() throws IOException, GeneralSecurityException {
    if (!Files.exists(folder.ca())) {
      return false;
    }
    try (var in = Files.newInputStream(folder.ca())) {
      var ca = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      return ca.getNotAfter().toInstant().isAfter(Instant.now().plus(RENEW_BEFORE));
    }
  }

  private static KeyPair keyPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X509v3CertificateBuilder builder(X500Name subject, KeyPair key) {
    var now = Instant.now();
    return new JcaX509v3CertificateBuilder(
        AUTHORITY,
        new BigInteger(127, new SecureRandom()).setBit(126),
        Date.from(now.minus(Duration.ofMinutes(5))),
        Date.from(now.plus(VALID)),
        subject,
        key.getPublic());
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey by)
      throws GeneralSecurityException, OperatorCreationException {
    var holder = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by));
    return new JcaX509CertificateConverter().getCertificate(holder);
  }

  private static X509Certificate authority(KeyPair key)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    var builder = builder(AUTHORITY, key);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
    var only =
        new GeneralSubtree[] {
          new GeneralSubtree(new GeneralName(GeneralName.dNSName, "localhost")),
          new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "127.0.0.1/32"))
        };
    builder.addExtension(Extension.nameConstraints, true, new NameConstraints(only, null));
    return sign(builder, key.getPrivate());
  }

  private void server(String name, PrivateKey authorityKey, X509Certificate authority)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    var key = keyPair();
    var builder = builder(new X500Name("CN=localhost"), key);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    var names =
        new GeneralName[] {
          new GeneralName(GeneralName.dNSName, "localhost"),
          new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        };
    builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    var certificate = sign(builder, authorityKey);
    var at = folder.certificates();
    Secrets.write(at.resolve(name + ".pem"), pem(certificate) + pem(authority), "rw-r--r--");
    Secrets.write(
        at.resolve(name + ".key"), pem(new JcaPKCS8Generator(key.getPrivate(), null)), "r--------");
    keyStore(at.resolve(name + ".p12"), key.getPrivate(), certificate, authority);
  }

  /// Payara's name for its own certificate is `s1as`.
  private static void keyStore(Path file, PrivateKey key, Certificate... chain)
      throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("s1as", key, STORE_PASSWORD.toCharArray(), chain);
    save(store, file);
  }

  private void trustStore(X509Certificate authority) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("sitr", authority);
    save(store, folder.trustStore());
  }

  private static void save(KeyStore store, Path file) throws IOException, GeneralSecurityException {
    Secrets.write(file, "", "rw-------");
    try (var out = Files.newOutputStream(file)) {
      store.store(out, STORE_PASSWORD.toCharArray());
    }
  }

  private static String pem(Object what) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(what);
    }
    return text.toString();
  }
}
