package org.sitr.security.court;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sitr.security.integrity.Sha256;

/// Makes one package as a stream: what goes out is ciphertext for the named recipient, and no byte
/// of a file is kept. Not safe for several threads.
///
/// ```
/// var made = new PackageWriter(answer, recipient, keys, log, out);
/// made.add(Names.RECORD_PDF, pdf);
/// made.add(Names.RECORD_JSON, json);
/// made.add("documents/order-1.pdf", document);
/// made.finish(now);
/// ```
///
/// **Guarantees:** without [#finish], what went out has no tag and opens nowhere. **Warning:** the
/// export's entry is made in [#finish], for it holds the files' hashes: nobody may be given a byte
/// before that has returned.
public final class PackageWriter {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Manifest.Answer answer;
  private final SealingKeys keys;
  private final ExportLog log;
  private final OutputStream envelope;
  private final ZipOutputStream zip;
  private final LocalDateTime time;
  private final Map<String, Sha256> files = new LinkedHashMap<>();

  /// @param out left open
  /// @throws IllegalArgumentException the answer names another recipient
  public PackageWriter(
      Manifest.Answer answer,
      Recipient recipient,
      SealingKeys keys,
      ExportLog log,
      OutputStream out)
      throws IOException {
    if (!answer.recipient().certificates().contains(recipient.fingerprint()))
      throw new IllegalArgumentException("recipient");
    this.answer = answer;
    this.keys = keys;
    this.log = log;
    time = LocalDateTime.ofInstant(answer.issued(), ZoneOffset.UTC);
    envelope = Envelope.to(recipient, out);
    zip = new ZipOutputStream(envelope);
    mimetype();
  }

  /// First and stored, so that a file says what it is at byte 38.
  private void mimetype() throws IOException {
    var bytes = Names.CONTAINER_TYPE.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(bytes);
    var entry = new ZipEntry(Names.MIMETYPE);
    entry.setTimeLocal(time);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /// Adds the record or a granted document.
  ///
  /// @param content read to its end, not closed
  /// @throws IllegalArgumentException a name that no package has, or twice the same
  public void add(String name, InputStream content) throws IOException {
    if (!isOfRecord(name) || files.containsKey(name))
      throw new IllegalArgumentException("file name");
    zip.putNextEntry(entry(name));
    var sha = Hashes.sha256();
    var buffer = new byte[BUFFER_BYTES];
    for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
      sha.update(buffer, 0, length);
      zip.write(buffer, 0, length);
    }
    zip.closeEntry();
    files.put(name, Sha256.wrap(sha.digest()));
  }

  static boolean isOfRecord(String name) {
    return name.equals(Names.RECORD_PDF)
        || name.equals(Names.RECORD_JSON)
        || Names.isDocument(name);
  }

  /// Enters the export in the log, signs, and ends the envelope.
  ///
  /// @return what was signed
  public Manifest finish(Instant now) throws IOException {
    if (!files.containsKey(Names.RECORD_PDF) || !files.containsKey(Names.RECORD_JSON))
      throw new IllegalStateException("the record is missing");
    var export = new Export(answer.packageId(), files);
    var entered = log.enter(export);
    write(Names.EXPORT, export.bytes());
    write(Names.ENTRY, entered.entry());
    write(Names.PROOF, entered.proof().bytes());
    var manifest = new Manifest(answer, keys.certificates(), files);
    write(Names.MANIFEST, manifest.bytes());
    write(Names.RECORD_SIGNATURE, keys.postQuantum(manifest.bytes(), now));
    var asic = AsicManifest.write(files);
    write(Names.ASIC_MANIFEST, asic);
    write(Names.SIGNATURE, keys.cades(asic, now));
    zip.finish();
    envelope.close();
    return manifest;
  }

  private void write(String name, byte[] bytes) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(bytes);
    zip.closeEntry();
    files.put(name, Sha256.of(bytes));
  }

  private ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    return entry;
  }
}
