package org.sitr.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Founders.Founder;
import org.sitr.audit.LogQuery;
import org.sitr.audit.LogReader;
import org.sitr.audit.Publication;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.Note;
import org.sitr.security.log.Outcome;
import org.sitr.security.log.Sheet;
import org.sitr.security.settings.Settings;
import org.sitr.vault.Keys;

/// Founding an installation: while the log holds none, the node writes a one-time code to its notes
/// folder and its console. Whoever brings it back names the first two supervisors, once, and gets
/// the sheet that verifiers of the log trust.
@Singleton
@Startup
@DependsOn("Sources")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Founding {
  static final String CODE_FILE = "founding-code";
  private static final int CODE_BYTES = 20;
  private static final int FOUNDERS = 2;

  @Inject private Settings settings;
  @Inject private LogReader reader;
  @Inject private Publication publication;
  @Inject private Founders founders;
  @Inject private Keys keys;
  private volatile byte @Nullable [] codeHash;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public Founding() {}

  @PostConstruct
  void start() {
    offer();
  }

  /// Writes a code where there is none yet and nothing was founded; another node may have founded.
  ///
  /// What fails is tried again: a timer that fails twice is taken away by the server for good.
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void offer() {
    try {
      if (isFounded()) forget();
      else if (codeHash == null) write();
    } catch (RuntimeException e) {
      System.getLogger("org.sitr.founding")
          .log(System.Logger.Level.WARNING, "no founding yet: {0}", e.getClass().getName());
    }
  }

  private boolean isFounded() {
    var query =
        new LogQuery(
            java.util.Set.of(),
            null,
            Action.FOUND_INSTALLATION.name(),
            null,
            Outcome.MADE,
            null,
            null,
            null);
    return !reader.entries(query, Long.MAX_VALUE, 1).entries().isEmpty();
  }

  private void write() {
    var bytes = new byte[CODE_BYTES];
    new SecureRandom().nextBytes(bytes);
    var code = HexFormat.of().formatHex(bytes);
    var file = file();
    try {
      Files.deleteIfExists(file);
      var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(file, mine);
      Files.writeString(file, code + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    codeHash = hash(code);
    System.getLogger("org.sitr.founding")
        .log(System.Logger.Level.INFO, "not founded yet; the one-time code lies in {0}", file);
  }

  private Path file() {
    return settings.notesDir().resolve(CODE_FILE);
  }

  private void forget() {
    if (codeHash == null) return;
    codeHash = null;
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Founds.
  ///
  /// @return the sheet's text
  /// @throws Refused.NotYours another code, or founded already
  /// @throws Refused.Invalid not two different supervisors of known units
  public synchronized String found(String code, List<Founder> named) {
    var expected = codeHash;
    if (expected == null || isFounded() || !MessageDigest.isEqual(expected, hash(code.strip())))
      throw new Refused.NotYours();
    check(named);
    Job.as(
        Jobs.FOUNDING,
        () -> {
          founders.found(named);
          return named;
        });
    forget();
    return sheet();
  }

  private void check(List<Founder> named) {
    var ids = new HashSet<>(named.stream().map(Founder::id).toList());
    boolean units = named.stream().allMatch(f -> settings.units().contains(f.unit()));
    if (named.size() != FOUNDERS || ids.size() != FOUNDERS || !units)
      throw new Refused.Invalid(java.util.Map.of("supervisors", "founding.supervisors"));
  }

  private String sheet() {
    var signer = keys.ring().logSigner(settings.installation());
    var note =
        publication
            .checkpoint()
            .flatMap(Note::parse)
            .orElseThrow(() -> new IllegalStateException("no checkpoint"));
    return new Sheet(signer.key(), signer.cosignerKey(), List.of(), note).text();
  }

  private static byte[] hash(String code) {
    return Merkle.sha256(code.getBytes(StandardCharsets.UTF_8));
  }
}
