package org.sitr.security.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sitr.security.integrity.Sha256;

/// The founding sheet: what is printed and signed by hand when an installation is founded, and kept
/// away from it. Whoever checks the log takes keys and witnesses from here.
///
/// ```
/// # comment
/// log <verifier key, Ed25519>
/// cosigner <verifier key, ML-DSA-44>
/// witness <name> <verifier key>          (any number)
/// sealing <SHA-256 of the P-384 certificate> <of the ML-DSA-65 certificate>   (any number)
/// quorum none
///
/// <the first checkpoint, a signed note>
/// ```
///
/// The lines above the empty one are C2SP `tlog-policy` with `cosigner` and `sealing` added.
///
/// @param sealing which certificates sign what courts receive
public record Sheet(
    VerifierKey log,
    VerifierKey cosigner,
    List<Witness> witnesses,
    List<Sealing> sealing,
    Note first) {
  private static final String TITLE =
      "# Sitr founding sheet. Print it, sign it, keep it away from the system that it speaks of.\n";

  /// Somebody outside who cosigns what he saw.
  public record Witness(String name, VerifierKey key) {}

  /// The two certificates that sign together.
  public record Sealing(Sha256 ecdsa, Sha256 mldsa) {}

  /// @throws IllegalArgumentException if the first checkpoint is not signed by both keys
  public Sheet {
    witnesses = List.copyOf(witnesses);
    sealing = List.copyOf(sealing);
    if (log.type() != VerifierKey.Type.LOG_ED25519
        || cosigner.type() != VerifierKey.Type.COSIGNER_MLDSA44
        || Signed.by(log, first) != Signed.Verdict.VALID
        || Signed.by(cosigner, first) != Signed.Verdict.VALID
        || !checkpoint(first).origin().equals(log.name())) {
      throw new IllegalArgumentException("sheet");
    }
  }

  /// A sheet of an installation that sends nothing to courts.
  public Sheet(VerifierKey log, VerifierKey cosigner, List<Witness> witnesses, Note first) {
    this(log, cosigner, witnesses, List.of(), first);
  }

  /// The log's name.
  public String origin() {
    return log.name();
  }

  public Checkpoint firstCheckpoint() {
    return checkpoint(first);
  }

  public String text() {
    StringBuilder text = new StringBuilder(TITLE);
    text.append("log ").append(log.text()).append('\n');
    text.append("cosigner ").append(cosigner.text()).append('\n');
    witnesses.forEach(w -> text.append("witness " + w.name() + " " + w.key().text() + "\n"));
    sealing.forEach(s -> text.append("sealing " + s.ecdsa().hex() + " " + s.mldsa().hex() + "\n"));
    text.append("quorum none\n\n");
    return text + new String(first.bytes(), StandardCharsets.UTF_8);
  }

  /// Reads a sheet; a line that is not known makes it none, for who skips a line skips a witness.
  public static Optional<Sheet> parse(String text) {
    return SheetReader.read(text);
  }

  private static Checkpoint checkpoint(Note note) {
    return Checkpoint.parse(note.text()).orElseThrow(() -> new IllegalArgumentException("sheet"));
  }
}
