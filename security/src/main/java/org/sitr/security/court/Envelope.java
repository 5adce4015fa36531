package org.sitr.security.court;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.operator.OutputAEADEncryptor;

/// The envelope of profile `classical`: CMS AuthEnvelopedData, AES-256-GCM with a 16-byte tag, no
/// authenticated attributes, one recipient named by issuer and serial.
final class Envelope {
  private static final int CHUNK_BYTES = 16 * 1024;

  private Envelope() {}

  /// @return takes plaintext; its `close` writes the tag and leaves `out` open
  static OutputStream to(Recipient recipient, OutputStream out) throws IOException {
    try {
      var generator = new CMSAuthEnvelopedDataStreamGenerator();
      generator.setBufferSize(CHUNK_BYTES);
      generator.addRecipientInfoGenerator(recipient.generator());
      var cipher = new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM);
      return generator.open(out, (OutputAEADEncryptor) cipher.setProvider(Providers.BC).build());
    } catch (CMSException | GeneralSecurityException e) {
      throw new IOException("cannot envelope", e);
    }
  }
}
