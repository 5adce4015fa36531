package org.sitr.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// Where a stack keeps everything: one folder, for its owner's eyes only (0700).
public record Folder(Path root) {
  public Folder {
    root = root.toAbsolutePath().normalize();
  }

  /// What Payara reads as MicroProfile Config, one file a property.
  public Path secrets() {
    return root.resolve("secrets");
  }

  /// Passwords and keys that no server reads by itself.
  public Path keys() {
    return root.resolve("keys");
  }

  /// The node's own notes: the log's head, the founding code, the founding sheet.
  public Path notes() {
    return root.resolve("notes");
  }

  public Path certificates() {
    return root.resolve("certificates");
  }

  public Path ca() {
    return certificates().resolve("ca.pem");
  }

  public Path trustStore() {
    return certificates().resolve("trust.p12");
  }

  public Path database() {
    return root.resolve("database");
  }

  public Path keycloak() {
    return root.resolve("keycloak");
  }

  public Path payara() {
    return root.resolve("payara");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /// What the application's server writes down for a moment.
  public Path temporary() {
    return root.resolve("tmp");
  }

  public Path running() {
    return root.resolve("running.json");
  }

  public Path processes() {
    return root.resolve("processes.json");
  }

  public Path accounts() {
    return keys().resolve("accounts.json");
  }

  public Path foundingSheet() {
    return notes().resolve("founding-sheet.txt");
  }

  /// Makes the folders that are missing, closed to others.
  public void prepare() throws IOException {
    Files.createDirectories(root);
    var closed = PosixFilePermissions.fromString("rwx------");
    Files.setPosixFilePermissions(root, closed);
    for (var part : new Path[] {secrets(), keys(), notes(), certificates(), logs(), temporary()}) {
      Files.createDirectories(part);
      Files.setPosixFilePermissions(part, closed);
    }
  }

  /// Deletes a file or a folder with all in it; links are removed, not followed.
  public static void delete(Path what) throws IOException {
    if (!Files.exists(what, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var files = Files.walk(what)) {
      files.sorted(Comparator.reverseOrder()).forEach(Folder::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
