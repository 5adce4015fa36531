package org.sitr.security.court;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.sitr.security.integrity.Sha256;

/// Verifies one of the two signatures. It takes what [SealingKeys] makes and no more: DER,
/// detached, one signer, one certificate, no attribute that is not signed.
final class Signature {
  private final CMSSignedData signed;
  private final SignerInformation signer;

  private Signature(CMSSignedData signed, SignerInformation signer) {
    this.signed = signed;
    this.signer = signer;
  }

  /// @throws PackageRefused [Refusal#BAD_SIGNATURE], [Refusal#NO_SIGNER],
  ///   [Refusal#OTHER_CERTIFICATE]
  static void verifyCades(byte[] signature, byte[] content, Sha256 certificate) {
    var read = read(signature, content);
    read.isOf(certificate);
    require(
        X9ObjectIdentifiers.ecdsa_with_SHA384.getId().equals(read.signer.getEncryptionAlgOID()));
    require(
        NISTObjectIdentifiers.id_sha384.equals(read.signer.getDigestAlgorithmID().getAlgorithm()));
    read.verify();
  }

  /// @throws PackageRefused as [#verifyCades]
  static void verifyPostQuantum(byte[] signature, byte[] content, Sha256 certificate) {
    var read = read(signature, content);
    read.isOf(certificate);
    require(NISTObjectIdentifiers.id_ml_dsa_65.getId().equals(read.signer.getEncryptionAlgOID()));
    read.verify();
  }

  private static Signature read(byte[] signature, byte[] content) {
    try {
      var der = ASN1Primitive.fromByteArray(signature);
      if (!Arrays.equals(der.getEncoded(ASN1Encoding.DER), signature)) throw refuse();
      var signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
      var signers = signed.getSignerInfos().getSigners();
      if (signers.isEmpty()) throw new PackageRefused(Refusal.NO_SIGNER);
      if (signers.size() != 1 || !signed.isDetachedSignature()) throw refuse();
      return new Signature(signed, signers.iterator().next());
    } catch (IOException | CMSException | RuntimeException e) {
      throw e instanceof PackageRefused refused ? refused : refuse();
    }
  }

  private void isOf(Sha256 certificate) {
    try {
      var all = signed.getCertificates().getMatches(null);
      if (all.size() != 1
          || !Sha256.of(all.iterator().next().getEncoded()).equals(certificate)
          || !signed.getCRLs().getMatches(null).isEmpty())
        throw new PackageRefused(Refusal.OTHER_CERTIFICATE);
    } catch (IOException e) {
      throw refuse();
    }
  }

  private void verify() {
    try {
      X509CertificateHolder holder = signed.getCertificates().getMatches(null).iterator().next();
      require(
          signer.getSID().match(holder) && signer.getVersion() == 1 && signed.getVersion() == 1);
      require(signer.getUnsignedAttributes() == null && oneDigestAlgorithm());
      require(namesItsCertificate(holder) && holder.isValidOn(signingTime()));
      var verifier =
          new JcaSimpleSignerInfoVerifierBuilder().setProvider(Providers.BC).build(holder);
      require(signer.verify(verifier));
    } catch (CMSException
        | OperatorCreationException
        | GeneralSecurityException
        | IOException
        | RuntimeException e) {
      throw e instanceof PackageRefused refused ? refused : refuse();
    }
  }

  private boolean oneDigestAlgorithm() {
    var all = signed.getDigestAlgorithmIDs();
    return all.size() == 1 && all.contains(signer.getDigestAlgorithmID());
  }

  private boolean namesItsCertificate(X509CertificateHolder holder) throws IOException {
    var named = attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    var ids = SigningCertificateV2.getInstance(named).getCerts();
    return ids.length == 1
        && NISTObjectIdentifiers.id_sha384.equals(ids[0].getHashAlgorithm().getAlgorithm())
        && Arrays.equals(ids[0].getCertHash(), Hashes.sha384(holder.getEncoded()));
  }

  private Date signingTime() {
    return Time.getInstance(attribute(CMSAttributes.signingTime)).getDate();
  }

  private ASN1Encodable attribute(ASN1ObjectIdentifier type) {
    var attribute = signer.getSignedAttributes().get(type);
    if (attribute == null || attribute.getAttrValues().size() != 1) throw refuse();
    return attribute.getAttrValues().getObjectAt(0);
  }

  private static void require(boolean holds) {
    if (!holds) throw refuse();
  }

  private static PackageRefused refuse() {
    return new PackageRefused(Refusal.BAD_SIGNATURE);
  }
}
