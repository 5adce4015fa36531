package org.sitr.security.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitr.security.integrity.Sha256;

/// Reads what [Sheet#text] gives, and a sheet that somebody typed from paper: spaces and comments
/// are free, lines are not.
final class SheetReader {
  private final List<VerifierKey> logs = new ArrayList<>();
  private final List<VerifierKey> cosigners = new ArrayList<>();
  private final List<Sheet.Witness> witnesses = new ArrayList<>();
  private final List<Sheet.Sealing> sealing = new ArrayList<>();

  private SheetReader() {}

  static Optional<Sheet> read(String text) {
    int blank = text.indexOf("\n\n");
    if (blank < 0) return Optional.empty();
    var reader = new SheetReader();
    try {
      text.substring(0, blank).lines().map(String::strip).forEach(reader::line);
      return Note.parse(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8))
          .map(reader::sheet);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void line(String line) {
    if (line.startsWith("#") || line.equals("quorum none")) return;
    var words = line.split("[ \t]+");
    switch (words[0] + " " + words.length) {
      case "log 2" -> logs.add(key(words[1]));
      case "cosigner 2" -> cosigners.add(key(words[1]));
      case "witness 3" -> witnesses.add(new Sheet.Witness(words[1], key(words[2])));
      case "sealing 3" ->
          sealing.add(new Sheet.Sealing(new Sha256(words[1]), new Sha256(words[2])));
      default -> throw new IllegalArgumentException("sheet");
    }
  }

  private static VerifierKey key(String text) {
    return VerifierKey.parse(text).orElseThrow(() -> new IllegalArgumentException("sheet"));
  }

  private Sheet sheet(Note first) {
    if (logs.size() != 1 || cosigners.size() != 1) throw new IllegalArgumentException("sheet");
    return new Sheet(logs.getFirst(), cosigners.getFirst(), witnesses, sealing, first);
  }
}
