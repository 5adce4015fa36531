package org.sitr.security.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// That an entry stands in a log, for who has neither log nor network: C2SP `tlog-proof` without
/// extra data.
///
/// @param index of the entry, from 0
/// @param path hashes from the leaf's sibling up, RFC 6962 section 2.1.1
/// @param checkpoint the head that holds the entry, with its cosignatures
public record LogProof(long index, List<byte[]> path, Note checkpoint) {
  private static final String TITLE = "c2sp.org/tlog-proof@v1\n";
  private static final int MAX_HASHES = 63;

  public LogProof {
    if (index < 0 || path.size() > MAX_HASHES) throw new IllegalArgumentException("proof");
    path = path.stream().map(byte[]::clone).toList();
  }

  /// Whether the entry is in the log of the sheet, under a head that the log signed.
  public boolean holds(byte[] entry, Sheet sheet) {
    var head = Checkpoint.parse(checkpoint.text());
    if (head.isEmpty() || Signed.by(sheet.log(), checkpoint) != Signed.Verdict.VALID) return false;
    if (Signed.by(sheet.cosigner(), checkpoint) == Signed.Verdict.FORGED) return false;
    if (!head.get().origin().equals(sheet.origin())) return false;
    if (head.get().size() < sheet.firstCheckpoint().size()) return false;
    return Proofs.includes(head.get().size(), head.get().root(), index, Merkle.leaf(entry), path);
  }

  /// Witnesses of the sheet whose cosignatures the head bears.
  public long witnesses(Sheet sheet) {
    return sheet.witnesses().stream()
        .filter(witness -> Signed.by(witness.key(), checkpoint) == Signed.Verdict.VALID)
        .count();
  }

  /// The text of the proof.
  public byte[] bytes() {
    var text = new StringBuilder(TITLE).append("index ").append(index).append('\n');
    for (var hash : path) text.append(Base64.getEncoder().encodeToString(hash)).append('\n');
    text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Takes what [#bytes] gives.
  public static Optional<LogProof> parse(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    int blank = text.indexOf("\n\n");
    if (bytes.length > 2 * Note.MAX_BYTES || blank < 0 || !text.startsWith(TITLE + "index "))
      return Optional.empty();
    var lines = text.substring(0, blank).split("\n");
    var note = Note.parse(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8));
    try {
      var path = new ArrayList<byte[]>();
      for (var line : Arrays.asList(lines).subList(2, lines.length))
        path.add(Base64.getDecoder().decode(line));
      long index = Long.parseLong(lines[1].substring("index ".length()));
      return note.map(head -> new LogProof(index, path, head))
          .filter(proof -> Arrays.equals(proof.bytes(), bytes));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "proof of entry " + index;
  }
}
