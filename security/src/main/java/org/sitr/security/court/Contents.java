package org.sitr.security.court;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sitr.security.integrity.Sha256;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Kind;
import org.sitr.security.log.LogProof;
import org.sitr.security.log.Outcome;
import org.sitr.security.log.Sheet;

/// What the first pass keeps of a container: each file's hash, and the small ones that prove
/// something.
final class Contents implements Container.Reader {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int SMALL_BYTES = 4 << 20;

  private final Map<String, Sha256> hashes = new LinkedHashMap<>();
  private final Map<String, byte[]> small = new HashMap<>();

  @Override
  public void file(String name, InputStream content) throws IOException {
    var sha = Hashes.sha256();
    var kept = PackageWriter.isOfRecord(name) ? null : new ByteArrayOutputStream();
    var buffer = new byte[BUFFER_BYTES];
    for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
      sha.update(buffer, 0, length);
      if (kept != null) kept.write(buffer, 0, length);
      if (kept != null && kept.size() > SMALL_BYTES) throw new PackageRefused(Refusal.NO_CONTAINER);
    }
    if (kept != null) small.put(name, kept.toByteArray());
    hashes.put(name, Sha256.wrap(sha.digest()));
  }

  Map<String, Sha256> hashes() {
    return hashes;
  }

  /// Checks all that the files say of each other.
  ///
  /// @throws PackageRefused the first thing at fault
  PackageOpener.Opened check(Sheet sheet, Sha256 recipient) {
    var type = new String(small(Names.MIMETYPE), StandardCharsets.US_ASCII);
    if (!type.equals(Names.CONTAINER_TYPE)) throw new PackageRefused(Refusal.NO_CONTAINER);
    var asic = small(Names.ASIC_MANIFEST);
    requireSame(AsicManifest.read(asic), hashes(false));
    var manifest = ManifestReader.manifest(small(Names.MANIFEST));
    if (!sheet.sealing().contains(manifest.sealing())
        || !manifest.answer().recipient().certificates().contains(recipient))
      throw new PackageRefused(Refusal.OTHER_CERTIFICATE);
    Signature.verifyCades(small(Names.SIGNATURE), asic, manifest.sealing().ecdsa());
    Signature.verifyPostQuantum(
        small(Names.RECORD_SIGNATURE), small(Names.MANIFEST), manifest.sealing().mldsa());
    requireSame(manifest.files(), hashes(true));
    return new PackageOpener.Opened(manifest, entered(manifest, sheet).witnesses(sheet));
  }

  private LogProof entered(Manifest manifest, Sheet sheet) {
    var export = ManifestReader.export(small(Names.EXPORT));
    var granted = new LinkedHashMap<>(hashes);
    granted.keySet().removeIf(name -> !PackageWriter.isOfRecord(name));
    var entry = Entry.parse(small(Names.ENTRY));
    if (!export.packageId().equals(manifest.answer().packageId())
        || !export.files().equals(granted)
        || entry.isEmpty()
        || entry.get().kind() != Kind.EXPORT
        || entry.get().outcome() != Outcome.ALLOWED
        || !Sha256.of(export.bytes()).hex().equals(entry.get().detail()))
      throw new PackageRefused(Refusal.OTHER_EXPORT);
    return LogProof.parse(small(Names.PROOF))
        .filter(proof -> proof.holds(small(Names.ENTRY), sheet))
        .orElseThrow(() -> new PackageRefused(Refusal.NO_PROOF));
  }

  /// @param signedAlone without what the manifest cannot name: itself and its signature
  private Map<String, Sha256> hashes(boolean signedAlone) {
    var all = new LinkedHashMap<>(hashes);
    all.keySet().removeIf(Names::isOfContainer);
    if (signedAlone) {
      all.remove(Names.MANIFEST);
      all.remove(Names.RECORD_SIGNATURE);
    }
    return all;
  }

  private static void requireSame(Map<String, Sha256> named, Map<String, Sha256> found) {
    if (!found.keySet().containsAll(named.keySet())) throw new PackageRefused(Refusal.MISSING);
    if (!named.keySet().containsAll(found.keySet())) throw new PackageRefused(Refusal.NOT_NAMED);
    if (!named.equals(found)) throw new PackageRefused(Refusal.CHANGED);
  }

  private byte[] small(String name) {
    var bytes = small.get(name);
    if (bytes == null) throw new PackageRefused(Refusal.MISSING);
    return bytes;
  }
}
