package org.sitr.tools;

import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitr.security.court.Manifest;
import org.sitr.security.court.PackageOpener;
import org.sitr.security.court.PackageRefused;
import org.sitr.security.court.RecipientKey;
import org.sitr.security.log.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Opens what a court received, on a machine without a network. Exit code 0: all of it holds, and
/// the files are in the folder; 1: something does not, and no file was written; 2: not asked
/// properly (no file, no key, no sheet, a folder that is there).
@Command(
    name = "open-package",
    description = "Opens and checks an answer to a court, without a network.")
final class OpenPackage implements Callable<Integer> {
  private static final int PASSPHRASE_CHARACTERS = 1024;

  @Parameters(paramLabel = "FILE", description = "the package")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "P12",
      description = "the recipient's key and certificate; its passphrase is asked for")
  @SuppressWarnings("NullAway.Init")
  private Path key;

  @Option(
      names = "--trust",
      required = true,
      paramLabel = "SHEET",
      description = "the founding sheet, compared with the one on paper")
  @SuppressWarnings("NullAway.Init")
  private Path trust;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "the folder that is made")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--request",
      paramLabel = "NUMBER",
      description = "refuse the answer to any other request")
  private @Nullable String request;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out)) throw new IOException(out + " is there already");
    var sheet =
        Sheet.parse(Files.readString(trust))
            .orElseThrow(() -> new IOException(trust + " is no founding sheet"));
    if (sheet.sealing().isEmpty())
      throw new IOException("the sheet names no certificates that seal for courts");
    var opener = new PackageOpener(key(), sheet);
    try {
      var opened = (request == null ? opener : opener.forRequest(request)).open(file, out);
      tell(opened.manifest(), opened.witnesses(), sheet);
      return 0;
    } catch (PackageRefused e) {
      System.err.println("refused: " + e.refusal().words() + "; nothing was written");
      return 1;
    }
  }

  private RecipientKey key() throws IOException {
    var passphrase = passphrase(System.console());
    try (var in = Files.newInputStream(key)) {
      return RecipientKey.read(in, passphrase);
    } finally {
      Arrays.fill(passphrase, ' ');
    }
  }

  /// From the keyboard, unseen; or the first line of the standard input. Never an argument: others
  /// on the machine see those.
  private static char[] passphrase(@Nullable Console console) throws IOException {
    if (console != null) return console.readPassword("passphrase: ");
    var in = new InputStreamReader(System.in, Charset.defaultCharset());
    var typed = new char[PASSPHRASE_CHARACTERS];
    int length = 0;
    for (int c = in.read(); c >= 0 && c != '\n' && length < typed.length; c = in.read())
      if (c != '\r') typed[length++] = (char) c;
    var passphrase = Arrays.copyOf(typed, length);
    Arrays.fill(typed, ' ');
    return passphrase;
  }

  private void tell(Manifest manifest, long witnesses, Sheet sheet) {
    var answer = manifest.answer();
    System.out.println("opened into " + out + ": " + manifest.files().size() + " files");
    System.out.println("request " + answer.request() + ", order " + answer.order());
    System.out.println("for " + answer.recipient().name() + ", " + answer.court());
    System.out.println("given: " + String.join(" ", answer.scope()) + ", on " + answer.basis());
    for (var withheld : answer.withheld())
      System.out.println("withheld: " + withheld.field() + ", reason " + withheld.reason());
    var past = Instant.now().isAfter(answer.expires()) ? " (past)" : "";
    System.out.println("issued " + answer.issued() + ", expires " + answer.expires() + past);
    System.out.println("your duty: " + answer.duty());
    System.out.println(
        "both signatures hold; the log has its entry, witnesses "
            + witnesses
            + " of "
            + sheet.witnesses().size());
    if (witnesses == 0)
      System.out.println("nobody outside saw the log: the time is the sender's word");
  }
}
