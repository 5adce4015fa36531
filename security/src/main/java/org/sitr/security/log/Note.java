package org.sitr.security.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A text and signatures under it, C2SP `signed-note`. Trust nothing of it before a key of the
/// sheet verified it.
///
/// @param text with its final line feed
public record Note(String text, List<Signature> signatures) {

  /// More than any honest note: 16 signatures of 5 kB.
  public static final int MAX_BYTES = 256 * 1024;

  /// One line under the text; `bytes` is what follows the key id.
  public record Signature(String name, int keyId, byte[] bytes) {
    public Signature {
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    String line() {
      byte[] all = ByteBuffer.allocate(4 + bytes.length).putInt(keyId).put(bytes).array();
      return "— " + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Signature s
          && name.equals(s.name)
          && keyId == s.keyId
          && Arrays.equals(bytes, s.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  public Note {
    signatures = List.copyOf(signatures);
  }

  /// The same text with one more signature.
  public Note with(Signature signature) {
    List<Signature> all = new ArrayList<>(signatures);
    all.add(signature);
    return new Note(text, all);
  }

  public byte[] bytes() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(s -> note.append(s.line()));
    return note.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Takes what [#bytes] gives, with one signature or more.
  public static Optional<Note> parse(byte[] bytes) {
    try {
      String all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int blank = all.lastIndexOf("\n\n");
      if (bytes.length > MAX_BYTES
          || blank < 0
          || all.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
        return Optional.empty();
      }
      List<Signature> signatures = new ArrayList<>();
      for (String line : all.substring(blank + 2).split("\n", -1)) {
        signature(line).ifPresent(signatures::add);
      }
      Note note = new Note(all.substring(0, blank + 1), signatures);
      return !signatures.isEmpty() && Arrays.equals(note.bytes(), bytes)
          ? Optional.of(note)
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Signature> signature(String line) {
    String[] parts = line.split(" ", 3);
    if (parts.length != 3 || !parts[0].equals("—") || !VerifierKey.isName(parts[1])) {
      return Optional.empty();
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(parts[2]));
      if (all.remaining() < 5) {
        return Optional.empty();
      }
      int keyId = all.getInt();
      byte[] rest = new byte[all.remaining()];
      all.get(rest);
      return Optional.of(new Signature(parts[1], keyId, rest));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
