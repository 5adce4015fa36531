package org.sitr.security.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The founding sheet: what is printed and signed by hand when an installation is founded, and kept
/// away from it. Whoever checks the log takes keys and witnesses from here.
///
/// ```
/// # comment
/// log <verifier key, Ed25519>
/// cosigner <verifier key, ML-DSA-44>
/// witness <name> <verifier key>          (any number)
/// quorum none
///
/// <the first checkpoint, a signed note>
/// ```
///
/// The lines above the empty one are C2SP `tlog-policy` with `cosigner` added.
public record Sheet(VerifierKey log, VerifierKey cosigner, List<Witness> witnesses, Note first) {
  private static final String TITLE =
      "# Sitr founding sheet. Print it, sign it, keep it away from the system that it speaks of.\n";

  /// Somebody outside who cosigns what he saw.
  public record Witness(String name, VerifierKey key) {}

  /// @throws IllegalArgumentException if the first checkpoint is not signed by both keys
  public Sheet {
    witnesses = List.copyOf(witnesses);
    if (log.type() != VerifierKey.Type.LOG_ED25519
        || cosigner.type() != VerifierKey.Type.COSIGNER_MLDSA44
        || Signed.by(log, first) != Signed.Verdict.VALID
        || Signed.by(cosigner, first) != Signed.Verdict.VALID
        || !checkpoint(first).origin().equals(log.name())) {
      throw new IllegalArgumentException("sheet");
    }
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
    text.append("quorum none\n\n");
    return text + new String(first.bytes(), StandardCharsets.UTF_8);
  }

  /// Reads a sheet; a line that is not known makes it none, for who skips a line skips a witness.
  public static Optional<Sheet> parse(String text) {
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      return Optional.empty();
    }
    List<VerifierKey> logs = new ArrayList<>();
    List<VerifierKey> cosigners = new ArrayList<>();
    List<Witness> witnesses = new ArrayList<>();
    for (String line : text.substring(0, blank).split("\n")) {
      String[] words = line.strip().split("[ \t]+");
      Optional<VerifierKey> key = VerifierKey.parse(words[words.length - 1]);
      if (words[0].equals("log") && words.length == 2 && key.isPresent()) {
        logs.add(key.get());
      } else if (words[0].equals("cosigner") && words.length == 2 && key.isPresent()) {
        cosigners.add(key.get());
      } else if (words[0].equals("witness") && words.length == 3 && key.isPresent()) {
        witnesses.add(new Witness(words[1], key.get()));
      } else if (!line.startsWith("#") && !line.equals("quorum none")) {
        return Optional.empty();
      }
    }
    return of(logs, cosigners, witnesses, text.substring(blank + 2));
  }

  private static Optional<Sheet> of(
      List<VerifierKey> logs, List<VerifierKey> cosigners, List<Witness> witnesses, String note) {
    Optional<Note> first = Note.parse(note.getBytes(StandardCharsets.UTF_8));
    if (logs.size() != 1 || cosigners.size() != 1 || first.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Sheet(logs.getFirst(), cosigners.getFirst(), witnesses, first.get()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Checkpoint checkpoint(Note note) {
    return Checkpoint.parse(note.text()).orElseThrow(() -> new IllegalArgumentException("sheet"));
  }
}
