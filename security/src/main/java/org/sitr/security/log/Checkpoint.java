package org.sitr.security.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// What a head says: this log, so many entries, this root. C2SP `tlog-checkpoint` without extension
/// lines; of itself it proves nothing, the signatures of its [Note] do.
public record Checkpoint(String origin, long size, byte[] root) {

  /// @throws IllegalArgumentException for what no log can have
  public Checkpoint {
    if (!VerifierKey.isName(origin) || size < 0 || root.length != Merkle.HASH_BYTES) {
      throw new IllegalArgumentException("checkpoint");
    }
    root = root.clone();
  }

  public static Checkpoint of(String origin, RightEdge edge) {
    return new Checkpoint(origin, edge.size(), edge.root());
  }

  @Override
  public byte[] root() {
    return root.clone();
  }

  public String rootHex() {
    return HexFormat.of().formatHex(root);
  }

  /// Three lines, each with its line feed: the text that is signed.
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  /// Takes what [#text] gives. A text with extension lines is not of our log.
  public static Optional<Checkpoint> parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 4) {
      return Optional.empty();
    }
    try {
      Checkpoint checkpoint =
          new Checkpoint(lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
      return checkpoint.text().equals(text) ? Optional.of(checkpoint) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint c
        && origin.equals(c.origin)
        && size == c.size
        && Arrays.equals(root, c.root);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(root);
  }

  @Override
  public String toString() {
    return origin + " " + size + " " + rootHex();
  }
}
