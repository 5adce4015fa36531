package org.sitr.security.court;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.exception.IllegalInputException;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Asks programs that are not ours, each as a court or an expert would.
final class Outside {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final String PASSPHRASE = "SITR_TEST_PASSPHRASE";

  private final Court court;
  private final Path folder;

  /// @param folder empty
  Outside(Court court, Path folder) throws IOException {
    this.court = court;
    this.folder = folder;
    Files.write(folder.resolve("court.p12"), court.p12());
    Files.writeString(folder.resolve("sheet"), court.sheet.text());
  }

  /// Runs the guide's commands as they stand, but for the passphrase, which nobody is there to
  /// type.
  boolean openssl(byte[] sealed) throws IOException, InterruptedException {
    Files.write(folder.resolve("package.p7m"), sealed);
    var guide = Files.readString(DOCS.resolve("guides/court.md"));
    var commands =
        COMMANDS.matcher(guide).results().map(r -> r.group(1)).collect(Collectors.joining());
    var asked = commands.replace("court.p12", "court.p12 -passin env:" + PASSPHRASE);
    return run(folder, "bash", "-e", "-o", "pipefail", "-c", asked);
  }

  /// Checks the proof of a container's files.
  boolean python(Parts parts) throws IOException, InterruptedException {
    for (var name : List.of(Names.PROOF, Names.ENTRY))
      Files.write(folder.resolve(name), parts.get(name));
    var script = DOCS.resolve("court/check_log_proof.py").toAbsolutePath().toString();
    return run(folder, "python3", script, Names.PROOF, Names.ENTRY, "sheet");
  }

  /// Validates the container with the sealing certificate as the one that is trusted.
  boolean dss(byte[] container) {
    try {
      var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(container));
      var trusted = new CommonTrustedCertificateSource();
      trusted.addCertificate(new CertificateToken(court.sealing.ecdsa().certificate()));
      var verifier = new CommonCertificateVerifier();
      verifier.setTrustedCertSources(trusted);
      validator.setCertificateVerifier(verifier);
      var report = validator.validateDocument().getSimpleReport();
      var ids = report.getSignatureIdList();
      return ids.size() == 1
          && report.getIndication(ids.getFirst()) == Indication.TOTAL_PASSED
          && report.getAdESValidationWarnings(ids.getFirst()).isEmpty();
    } catch (DSSException | IllegalInputException e) {
      return false;
    }
  }

  /// The container as OpenSSL or anything else decrypts it.
  byte[] container(byte[] sealed) throws IOException {
    try (var in = new EnvelopeReader(new ByteArrayInputStream(sealed), court.key())) {
      return in.readAllBytes();
    }
  }

  private static boolean run(Path folder, String... command)
      throws IOException, InterruptedException {
    var log = folder.resolve("log.txt").toFile();
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put(PASSPHRASE, new String(Court.PASSPHRASE));
    var process = builder.redirectErrorStream(true).redirectOutput(log).start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("does not end: " + command[0]);
    }
    return process.exitValue() == 0;
  }
}
