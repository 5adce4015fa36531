package org.sitr.security.court;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.court.Certificates.Judgement.Accepted;
import org.sitr.security.integrity.Sha256;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Checkpoint;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Kind;
import org.sitr.security.log.LogProof;
import org.sitr.security.log.LogSigner;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.Note;
import org.sitr.security.log.Outcome;
import org.sitr.security.log.RightEdge;
import org.sitr.security.log.Sheet;

/// An installation and a court that know each other: keys, sheet, log, recipient.
final class Court {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final char[] PASSPHRASE = "correct horse".toCharArray();

  final SealingKeys sealing = SealingKeys.random("Sitr test", NOW);
  final LogSigner signer = LogSigner.random(LogSigner.origin(new UUID(1, 2)));
  final Made recipient;
  final Sheet sheet;
  private final List<byte[]> entries = new ArrayList<>();

  Court(Made recipient) {
    this.recipient = recipient;
    for (int i = 0; i < 5; i++) entries.add(entry(Kind.SYSTEM, "HEARTBEAT", null).bytes());
    sheet =
        new Sheet(
            signer.key(), signer.cosignerKey(), List.of(), List.of(sealing.certificates()), head());
  }

  static Court ofP384() {
    return new Court(Made.p384());
  }

  /// The recipient, as the register has him.
  Recipient registered() {
    var known = Set.of(Certificates.fingerprint(recipient.certificate()));
    return ((Accepted) Certificates.judge(recipient.der(), known, NOW)).recipient();
  }

  Manifest.Answer answer(String request) {
    return new Manifest.Answer(
        UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)),
        request,
        "Or-2026-\"17\"",
        "محكمة الجنايات",
        new Manifest.Named("القاضية مريم", List.of(registered().fingerprint())),
        List.of("S2", "S5"),
        List.of(new Manifest.Withheld("location/address", "R07")),
        "Act 696, s. 18(2)",
        List.of("SUP", "CUS"),
        NOW,
        NOW.plusSeconds(5 * 86_400),
        "destroy by 2027-01-31");
  }

  static Map<String, byte[]> record() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put(Names.RECORD_PDF, "%PDF-1.7 not a real one".getBytes(StandardCharsets.UTF_8));
    files.put(Names.RECORD_JSON, "{\"fields\":[]}".getBytes(StandardCharsets.UTF_8));
    files.put("documents/statement-1.pdf", "%PDF a statement".getBytes(StandardCharsets.UTF_8));
    return files;
  }

  byte[] made(String request, Map<String, byte[]> files) {
    try {
      var out = new ByteArrayOutputStream();
      var writer = new PackageWriter(answer(request), registered(), sealing, this::enter, out);
      for (var file : files.entrySet())
        writer.add(file.getKey(), new ByteArrayInputStream(file.getValue()));
      writer.finish(NOW);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] made() {
    return made("R-2026-4711", record());
  }

  ExportLog.Entered enter(Export export) {
    var entry = entry(Kind.EXPORT, "BUILD_PACKAGE", Sha256.of(export.bytes()).hex()).bytes();
    entries.add(entry);
    entries.add(entry(Kind.SYSTEM, "HEARTBEAT", null).bytes());
    var leaves = entries.stream().map(Merkle::leaf).toList();
    int index = entries.size() - 2;
    return new ExportLog.Entered(entry, new LogProof(index, path(index, leaves), head()));
  }

  /// RFC 6962 section 2.1.1, word for word.
  private static List<byte[]> path(int m, List<byte[]> leaves) {
    if (leaves.size() == 1) return List.of();
    int k = Integer.highestOneBit(leaves.size() - 1);
    var left = leaves.subList(0, k);
    var right = leaves.subList(k, leaves.size());
    var path = new ArrayList<>(m < k ? path(m, left) : path(m - k, right));
    path.add(root(m < k ? right : left));
    return path;
  }

  private static byte[] root(List<byte[]> leaves) {
    var edge = new RightEdge();
    leaves.forEach(edge::append);
    return edge.root();
  }

  private Note head() {
    var edge = new RightEdge();
    entries.forEach(entry -> edge.append(Merkle.leaf(entry)));
    return signer.cosign(signer.sign(Checkpoint.of(signer.origin(), edge)), NOW);
  }

  private static Entry entry(Kind kind, String action, @Nullable String detail) {
    return new Entry(
        NOW,
        "a",
        new UUID(5, 6),
        kind,
        action,
        Outcome.ALLOWED,
        new Alias(new UUID(7, 8)),
        null,
        null,
        new UUID(9, 10),
        detail);
  }

  RecipientKey key() {
    try (var in = new ByteArrayInputStream(p12())) {
      return RecipientKey.read(in, PASSPHRASE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] p12() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "court", recipient.key(), PASSPHRASE, new Certificate[] {recipient.certificate()});
      var out = new ByteArrayOutputStream();
      store.store(out, PASSPHRASE);
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  PackageOpener opener() {
    return new PackageOpener(key(), sheet);
  }

  static Path written(Path folder, byte[] sealed) {
    try {
      return Files.write(folder.resolve("package.p7m"), sealed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
