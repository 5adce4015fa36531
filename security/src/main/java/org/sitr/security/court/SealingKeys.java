package org.sitr.security.court;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.sitr.security.log.Sheet;

/// The two keys that sign for courts: ECDSA P-384, which every program verifies today, and
/// ML-DSA-65 for the decades after. Their certificates' fingerprints are on the founding sheet.
public final class SealingKeys {
  static final String ECDSA = "SHA384withECDSA";
  static final String MLDSA = "ML-DSA-65";

  private final Pair ecdsa;
  private final Pair mldsa;

  /// A private key and its certificate.
  public record Pair(PrivateKey key, X509Certificate certificate) {
    @Override
    public String toString() {
      return "a sealing key";
    }
  }

  public SealingKeys(Pair ecdsa, Pair mldsa) {
    this.ecdsa = ecdsa;
    this.mldsa = mldsa;
  }

  /// New keys with certificates of their own making: courts trust their fingerprints on paper, not
  /// an authority.
  ///
  /// @param name of the installation, as courts know it
  public static SealingKeys random(String name, Instant now) {
    return new SealingKeys(
        SealingCertificates.random("EC", ECDSA, name, now),
        SealingCertificates.random(MLDSA, MLDSA, name, now));
  }

  public Pair ecdsa() {
    return ecdsa;
  }

  public Pair mldsa() {
    return mldsa;
  }

  /// What the sheet and every manifest say of them.
  public Sheet.Sealing certificates() {
    return new Sheet.Sealing(
        Certificates.fingerprint(ecdsa.certificate), Certificates.fingerprint(mldsa.certificate));
  }

  /// CAdES baseline B, detached, ECDSA P-384 with SHA-384.
  byte[] cades(byte[] content, Instant now) {
    return signed(content, ECDSA, ecdsa, now);
  }

  /// Detached CMS, ML-DSA-65 (RFC 9882), with the same attributes.
  byte[] postQuantum(byte[] content, Instant now) {
    return signed(content, MLDSA, mldsa, now);
  }

  private static byte[] signed(byte[] content, String algorithm, Pair pair, Instant now) {
    try {
      var signer = new JcaContentSignerBuilder(algorithm).setProvider(Providers.BC).build(pair.key);
      var digests = new JcaDigestCalculatorProviderBuilder().setProvider(Providers.BC).build();
      var attributes = new DefaultSignedAttributeTableGenerator(attributes(pair, now));
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(digests)
              .setSignedAttributeGenerator(attributes)
              .build(signer, pair.certificate));
      generator.addCertificates(new JcaCertStore(List.of(pair.certificate)));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
    } catch (CMSException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot sign", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  /// Which certificate signs is itself signed, else a certificate could be put in another's place.
  private static AttributeTable attributes(Pair pair, Instant now) throws GeneralSecurityException {
    var certificate = pair.certificate.getEncoded();
    var sha384 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha384);
    var id = new ESSCertIDv2(sha384, Hashes.sha384(certificate));
    var all = new ASN1EncodableVector();
    all.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(now)))));
    all.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(id))));
    return new AttributeTable(all);
  }

  @Override
  public String toString() {
    return "sealing keys";
  }
}
