package org.sitr.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/// Secrets made on this machine, and the files that hold them.
public final class Secrets {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /// 5 bits a letter; no letter that is mistaken for another.
  public static String random(int letters) {
    var text = new StringBuilder(letters);
    for (var i = 0; i < letters; i++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /// What the file holds; where it is missing it is made, with 160 random bits, readable by its
  /// owner only.
  public static String kept(Path file) throws IOException {
    if (!Files.exists(file)) {
      write(file, random(32), "r--------");
    }
    return Files.readString(file).strip();
  }

  /// Writes the whole file or nothing: beside it first, closed from the first byte on, then moved
  /// over it.
  public static void write(Path file, String text, String mode) throws IOException {
    var beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(beside, text);
    Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString(mode));
    Files.move(
        beside,
        file,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }
}
