package org.sitr.system.server;

import static org.sitr.system.server.DomainXml.CONFIG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.sitr.system.Folder;
import org.sitr.system.Ports;
import org.sitr.system.Secrets;

/// The domain that Payara runs: the one of its archive, in the stack's folder, hardened
/// (ear/src/main/operator/payara.md says what and why).
final class Domain {
  private static final Map<String, String> OFF = Map.of("enabled", "false");
  private static final String PROTOCOL = CONFIG + "/network-config/protocols/protocol";
  private static final String LISTENER = CONFIG + "//network-listener";

  private final Folder folder;
  private final Ports ports;

  Domain(Folder folder, Ports ports) {
    this.folder = folder;
    this.ports = ports;
  }

  Path at() {
    return folder.payara().resolve("domain1");
  }

  String administratorPassword() throws IOException {
    return Secrets.kept(folder.keys().resolve("payara-administrator.password"));
  }

  /// Made anew at each start, except for the cache of bundles: nothing that was deployed or set
  /// survives.
  void make(Path payara, Path driver) throws IOException {
    for (var old :
        List.of("config", "applications", "generated", "docroot", "lib", "session-store")) {
      Folder.delete(at().resolve(old));
    }
    Linked.copy(payara.resolve("glassfish/domains/domain1/config"), at().resolve("config"));
    for (var empty : List.of("docroot", "lib", "applications", "logs", "autodeploy")) {
      Files.createDirectories(at().resolve(empty));
    }
    Files.copy(driver, at().resolve("lib/connector.jar"));
    replace(folder.certificates().resolve("https.p12"), at().resolve("config/keystore.p12"));
    replace(folder.trustStore(), at().resolve("config/cacerts.p12"));
    Secrets.write(at().resolve("config/admin-keyfile"), administrator(), "rw-------");
    var file = at().resolve("config/domain.xml");
    var xml = DomainXml.read(file);
    harden(xml);
    Files.delete(file); // a link to the archive's own
    xml.write(file);
  }

  private static void replace(Path by, Path file) throws IOException {
    Files.copy(by, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /// `name;{SSHA256}base64(hash ‖ salt);group`, the hash SHA-256 a hundred times over password ‖
  /// salt, as Payara's file realm reads it.
  private String administrator() throws IOException {
    try {
      var salt = new byte[8];
      new SecureRandom().nextBytes(salt);
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(administratorPassword().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      var hash = digest.digest(salt);
      for (var round = 2; round <= 100; round++) {
        hash = digest.digest(hash);
      }
      var both = java.nio.ByteBuffer.allocate(hash.length + salt.length).put(hash).put(salt);
      return "admin;{SSHA256}" + Base64.getEncoder().encodeToString(both.array()) + ";asadmin\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void harden(DomainXml xml) {
    listeners(xml);
    xml.set(CONFIG + "/hazelcast-config-specific-configuration", OFF)
        .set(CONFIG + "/phone-home-runtime-configuration", OFF)
        .set(CONFIG + "/iiop-service/iiop-listener", OFF)
        .set(CONFIG + "/admin-service/jmx-connector", OFF)
        .remove(CONFIG + "//jms-host")
        .set(CONFIG + "/jms-service", Map.of("type", "DISABLED"))
        .remove("/domain/applications/application")
        .remove("//application-ref")
        .set(CONFIG + "/microprofile-config", Map.of("secret-dir", folder.secrets().toString()));
    // what tells of the inside is for the machine's own administrator
    for (var inside : List.of("metrics", "openapi")) {
      xml.set(
          CONFIG + "/microprofile-" + inside + "-configuration",
          Map.of("virtual-servers", "__asadmin"));
    }
    xml.jvmOptions(
        List.of("-Xmx", "-Dosgi.shell.telnet", "-Dorg.glassfish.additionalOSGiBundlesToStart"),
        List.of(
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=UTC",
            // closed to others, and where the canary looks
            "-Djava.io.tmpdir=" + folder.temporary()));
  }

  private void listeners(DomainXml xml) {
    xml.set(LISTENER, Map.of("address", "127.0.0.1"))
        .set(LISTENER + "[@name='http-listener-1']", OFF)
        .set(LISTENER + "[@name='http-listener-2']", port(ports.https()))
        .set(LISTENER + "[@name='admin-listener']", port(ports.admin()));
    for (var name : List.of("http-listener-1", "http-listener-2", "admin-listener")) {
      xml.set(
          PROTOCOL + "[@name='" + name + "']/http",
          Map.of("server-header", "false", "xpowered-by", "false", "trace-enabled", "false"));
    }
    xml.set(
        PROTOCOL + "[@name='http-listener-2']/http",
        Map.of(
            "xframe-options", "false", // our own policy says more
            "max-form-post-size-bytes",
                "8388608", // a field can say that it is too long (BodyLimit)
            // an address with a referer as long as itself, and a session's cookie: beyond the
            // server's own 4096 it breaks the connection, and what others asked on it
            "http2-max-header-list-size-in-bytes", "16384",
            "header-buffer-length-bytes", "16384",
            "compression", "on",
            "compression-min-size-bytes", "1024",
            // never pages: a compressed page with a secret and an echo tells the secret (BREACH)
            "compressable-mime-type",
                "text/css,text/javascript,application/javascript,image/svg+xml"));
    xml.set(
        PROTOCOL + "[@name='http-listener-2']/ssl",
        Map.of(
            "tls-enabled",
            "false",
            "tls11-enabled",
            "false",
            "tls12-enabled",
            "true",
            "tls13-enabled",
            "true"));
  }

  private static Map<String, String> port(int port) {
    return Map.of("port", String.valueOf(port));
  }
}
