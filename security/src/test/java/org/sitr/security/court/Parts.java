package org.sitr.security.court;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.sitr.security.integrity.Sha256;

/// A package taken apart by somebody who can seal it again: with the envelope alone, or with all
/// keys.
final class Parts {
  final Court court;
  final Map<String, byte[]> files = new LinkedHashMap<>();

  Parts(Court court, byte[] sealed) {
    this.court = court;
    try (var zip =
        new ZipInputStream(new EnvelopeReader(new ByteArrayInputStream(sealed), court.key()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        files.put(entry.getName(), zip.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] get(String name) {
    return Objects.requireNonNull(files.get(name));
  }

  /// One bit of a file turned, in its middle.
  Parts flip(String name) {
    var bytes = get(name).clone();
    bytes[bytes.length / 2] ^= 1;
    files.put(name, bytes);
    return this;
  }

  Parts put(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  Parts remove(String name) {
    files.remove(name);
    return this;
  }

  Parts replace(String name, String what, String by) {
    var text = new String(get(name), StandardCharsets.UTF_8);
    return put(name, text.replace(what, by).getBytes(StandardCharsets.UTF_8));
  }

  /// Signs the container again, as only the installation itself can: what is refused then is
  /// refused for what it is.
  Parts signed() {
    var named = new LinkedHashMap<String, Sha256>();
    files.forEach((name, bytes) -> named.put(name, Sha256.of(bytes)));
    named.keySet().removeIf(Names::isOfContainer);
    var asic = AsicManifest.write(named);
    put(Names.ASIC_MANIFEST, asic);
    return put(Names.SIGNATURE, court.sealing.cades(asic, Court.NOW));
  }

  byte[] zip() {
    try {
      var out = new ByteArrayOutputStream();
      var zip = new ZipOutputStream(out);
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        if (file.getKey().equals(Names.MIMETYPE)) store(entry, file.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
      zip.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void store(ZipEntry entry, byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
  }

  byte[] sealed() {
    return sealed(zip());
  }

  byte[] sealed(byte[] container) {
    try {
      var out = new ByteArrayOutputStream();
      try (var envelope = Envelope.to(court.registered(), out)) {
        envelope.write(container);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same message under a tag cut to a few bytes: GCM's short tag is the long one's beginning.
  static byte[] withTag(byte[] sealed, int bytes) {
    try {
      var whole = ContentInfo.getInstance(ASN1Primitive.fromByteArray(sealed));
      var data = AuthEnvelopedData.getInstance(whole.getContent());
      var content = data.getAuthEncryptedContentInfo();
      var algorithm = content.getContentEncryptionAlgorithm();
      var parameters = new ASN1EncodableVector();
      parameters.add(ASN1Sequence.getInstance(algorithm.getParameters()).getObjectAt(0));
      parameters.add(new ASN1Integer(bytes));
      var shorter = new AlgorithmIdentifier(algorithm.getAlgorithm(), new DERSequence(parameters));
      var tag = Arrays.copyOf(data.getMac().getOctets(), bytes);
      var changed = new ASN1EncodableVector();
      changed.add(data.getVersion());
      changed.add(data.getRecipientInfos());
      changed.add(
          new EncryptedContentInfo(
              content.getContentType(),
              shorter,
              new DEROctetString(content.getEncryptedContent().getOctets())));
      changed.add(new DEROctetString(tag));
      return new ContentInfo(whole.getContentType(), new DERSequence(changed)).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A signature without its signers: nobody signed, and nothing fails to verify.
  static byte[] withoutSigners(byte[] signature) {
    try {
      var whole = ContentInfo.getInstance(ASN1Primitive.fromByteArray(signature));
      var old = SignedData.getInstance(whole.getContent());
      var empty =
          new SignedData(
              old.getDigestAlgorithms(),
              old.getEncapContentInfo(),
              old.getCertificates(),
              null,
              new DERSet());
      return new ContentInfo(whole.getContentType(), empty).getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
