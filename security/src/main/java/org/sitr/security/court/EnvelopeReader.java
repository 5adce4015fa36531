package org.sitr.security.court;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1OctetStringParser;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1SetParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.ASN1TaggedObjectParser;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.AuthEnvelopedDataParser;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// Reads an envelope as a stream, in constant memory.
///
/// **Warning:** what [#read] gives is not authenticated before the end of the stream was given:
/// read it twice, and let out nothing of the first time.
final class EnvelopeReader extends InputStream {
  private static final int TAG_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int CHUNK_BYTES = 64 * 1024;

  private final InputStream file;
  private final ASN1SequenceParser whole;
  private final ASN1SequenceParser body;
  private final AuthEnvelopedDataParser envelope;
  private final InputStream ciphertext;
  private final GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
  private final byte[] in = new byte[CHUNK_BYTES];
  private final byte[] out = new byte[CHUNK_BYTES + 2 * TAG_BYTES];
  private int from;
  private int to;
  private boolean ended;

  /// @throws PackageRefused what the specification says that an opener must refuse
  EnvelopeReader(InputStream file, RecipientKey key) throws IOException {
    this.file = file;
    try {
      whole = (ASN1SequenceParser) new ASN1StreamParser(file).readObject();
      require(CMSObjectIdentifiers.authEnvelopedData.equals(whole.readObject()));
      body = (ASN1SequenceParser) tagged(whole);
      envelope = new AuthEnvelopedDataParser(body);
      require(envelope.getVersion().hasValue(0));
      var recipient = onlyOne(envelope.getRecipientInfos());
      var content = envelope.getAuthEncryptedContentInfo();
      require(CMSObjectIdentifiers.data.equals(content.getContentType()));
      var algorithm = content.getContentEncryptionAlgorithm();
      var nonce = nonce(algorithm);
      start(key.unwrap(recipient, algorithm), nonce);
      ciphertext =
          ((ASN1OctetStringParser) content.getEncryptedContent(BERTags.OCTET_STRING))
              .getOctetStream();
    } catch (PackageRefused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new PackageRefused(Refusal.NO_ENVELOPE);
    }
  }

  private static Object tagged(ASN1SequenceParser whole) throws IOException {
    var content = (ASN1TaggedObjectParser) whole.readObject();
    require(content.hasContextTag(0));
    return content.parseBaseUniversal(true, BERTags.SEQUENCE);
  }

  private static RecipientInfo onlyOne(ASN1SetParser recipients) throws IOException {
    // The parser is lazy: the first is read whole before there is a second.
    var one = RecipientInfo.getInstance(recipients.readObject().toASN1Primitive());
    require(recipients.readObject() == null);
    return one;
  }

  private static byte[] nonce(AlgorithmIdentifier algorithm) {
    if (!NISTObjectIdentifiers.id_aes256_GCM.equals(algorithm.getAlgorithm()))
      throw new PackageRefused(Refusal.OTHER_CIPHER);
    var parameters = ASN1Sequence.getInstance(algorithm.getParameters());
    // Absent, the length is 12.
    if (parameters.size() < 2
        || !ASN1Integer.getInstance(parameters.getObjectAt(1)).hasValue(TAG_BYTES))
      throw new PackageRefused(Refusal.SHORT_TAG);
    var nonce = ASN1OctetString.getInstance(parameters.getObjectAt(0)).getOctets();
    require(nonce.length == NONCE_BYTES && parameters.size() == 2);
    return nonce;
  }

  private void start(byte[] key, byte[] nonce) {
    cipher.init(false, new AEADParameters(new KeyParameter(key), TAG_BYTES * Byte.SIZE, nonce));
    Arrays.fill(key, (byte) 0);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) return 0;
    while (from == to) {
      if (ended) return -1;
      decrypt();
    }
    int given = Math.min(length, to - from);
    System.arraycopy(out, from, bytes, offset, given);
    from += given;
    return given;
  }

  private void decrypt() throws IOException {
    from = 0;
    try {
      int length = ciphertext.read(in);
      to = length < 0 ? end() : cipher.processBytes(in, 0, length, out, 0);
    } catch (InvalidCipherTextException e) {
      throw new PackageRefused(Refusal.DOES_NOT_OPEN);
    } catch (PackageRefused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new PackageRefused(Refusal.NO_ENVELOPE);
    }
  }

  /// The tag, then nothing: no attributes, no byte behind.
  private int end() throws IOException, InvalidCipherTextException {
    ended = true;
    require(envelope.getAuthAttrs() == null);
    ASN1OctetString tag = envelope.getMac();
    if (tag.getOctetsLength() != TAG_BYTES) throw new PackageRefused(Refusal.SHORT_TAG);
    require(envelope.getUnauthAttrs() == null);
    require(body.readObject() == null && whole.readObject() == null && file.read() < 0);
    int length = cipher.processBytes(tag.getOctets(), 0, TAG_BYTES, out, 0);
    return length + cipher.doFinal(out, length);
  }

  private static void require(boolean holds) {
    if (!holds) throw new PackageRefused(Refusal.NO_ENVELOPE);
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(out, (byte) 0);
    file.close();
  }
}
