package org.sitr.security.court;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitr.security.integrity.Sha256;
import org.sitr.security.log.Sheet;

/// Opens packages on the recipient's machine, without a network.
///
/// **Guarantees:** what [#open] leaves was sealed by the installation of the sheet, in exactly this
/// composition, for this recipient, and its log has an entry of it. **Not guaranteed:** when; the
/// time is the installation's word, unless witnesses cosigned.
public final class PackageOpener {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final RecipientKey key;
  private final Sheet sheet;
  private final @Nullable String request;

  /// What holds.
  ///
  /// @param witnesses of the sheet that cosigned the log's head
  public record Opened(Manifest manifest, long witnesses) {}

  /// An opener for the answer to any request.
  public PackageOpener(RecipientKey key, Sheet sheet) {
    this(key, sheet, null);
  }

  private PackageOpener(RecipientKey key, Sheet sheet, @Nullable String request) {
    this.key = key;
    this.sheet = sheet;
    this.request = request;
  }

  /// The same opener, which refuses the answer to any other request.
  public PackageOpener forRequest(String number) {
    return new PackageOpener(key, sheet, number);
  }

  /// Judges a package and lets nothing out but its manifest.
  ///
  /// @throws PackageRefused the first thing at fault
  public Opened judge(Path file) throws IOException {
    return judge(file, new Contents());
  }

  private Opened judge(Path file, Contents contents) throws IOException {
    try (var in = plaintext(file)) {
      readGenuine(in, contents);
    }
    var opened = contents.check(sheet, key.fingerprint());
    if (request != null && !request.equals(opened.manifest().answer().request()))
      throw new PackageRefused(Refusal.OTHER_REQUEST);
    return opened;
  }

  /// A container that cannot be read may be one of which a byte was changed: the tag at the end
  /// knows, and says so first.
  private static void readGenuine(InputStream in, Contents contents) throws IOException {
    try {
      Container.read(in, contents);
    } catch (PackageRefused e) {
      in.transferTo(OutputStream.nullOutputStream());
      throw e;
    }
  }

  /// Judges a package, then writes its files.
  ///
  /// @param folder is made; it must not be there
  /// @throws PackageRefused the first thing at fault; then no file was written
  public Opened open(Path file, Path folder) throws IOException {
    var contents = new Contents();
    var opened = judge(file, contents);
    var beside = Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".opening-");
    try {
      var expected = new HashMap<>(contents.hashes());
      try (var in = plaintext(file)) {
        Container.read(in, (name, content) -> write(beside, name, content, expected));
      }
      if (!expected.isEmpty()) throw new PackageRefused(Refusal.CHANGED_MEANWHILE);
      Files.move(beside, folder);
      return opened;
    } catch (PackageRefused e) {
      delete(beside);
      throw new PackageRefused(Refusal.CHANGED_MEANWHILE);
    } catch (IOException | RuntimeException e) {
      delete(beside);
      throw e;
    }
  }

  private InputStream plaintext(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      return new EnvelopeReader(in, key);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static void write(
      Path folder, String name, InputStream content, Map<String, Sha256> expected)
      throws IOException {
    var target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    var sha = Hashes.sha256();
    try (var out = new DigestOutputStream(Files.newOutputStream(target), sha)) {
      content.transferTo(out);
    }
    if (!Sha256.wrap(sha.digest()).equals(expected.remove(name)))
      throw new PackageRefused(Refusal.CHANGED_MEANWHILE);
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
