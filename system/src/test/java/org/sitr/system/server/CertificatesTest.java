package org.sitr.system.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.system.Folder;

class CertificatesTest {
  @TempDir Path temp;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void make() throws Exception {
    folder = new Folder(temp.resolve("stack"));
    folder.prepare();
    assertThat(new Certificates(folder).make()).isTrue();
  }

  private List<X509Certificate> read(String file) throws Exception {
    try (var in = Files.newInputStream(folder.certificates().resolve(file))) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    }
  }

  @Test
  void a_second_start_keeps_them() throws Exception {
    var before = Files.readString(folder.ca());

    assertThat(new Certificates(folder).make()).isFalse();
    assertThat(Files.readString(folder.ca())).isEqualTo(before);
  }

  @Test
  void each_server_is_localhost_and_vouched_for_by_the_one_authority() throws Exception {
    for (var server : List.of("https", "keycloak", "database")) {
      var certificate = read(server + ".pem").getFirst();

      assertThat(certificate.getSubjectAlternativeNames()).hasSize(2);
      assertThatCode(() -> validate(certificate)).doesNotThrowAnyException();
    }
  }

  @Test
  void the_authority_can_vouch_for_nobody_else() throws Exception {
    var authority = read("ca.pem").getFirst();

    assertThat(authority.getCriticalExtensionOIDs()).contains("2.5.29.30"); // name constraints
    assertThat(authority.getBasicConstraints()).isZero();
  }

  @Test
  void the_key_of_the_authority_is_nowhere_on_the_disk() throws Exception {
    var authority = read("ca.pem").getFirst().getPublicKey();

    for (var server : List.of("https", "keycloak", "database")) {
      var store = KeyStore.getInstance("PKCS12");
      try (var in = Files.newInputStream(folder.certificates().resolve(server + ".p12"))) {
        store.load(in, Certificates.STORE_PASSWORD.toCharArray());
      }
      assertThat(java.util.Collections.list(keys(store))).containsExactly("s1as");
      assertThat(store.getCertificate("s1as").getPublicKey()).isNotEqualTo(authority);
    }
    assertThat(folder.certificates().resolve("ca.key")).doesNotExist();
  }

  private static Enumeration<String> keys(KeyStore store) throws Exception {
    return store.aliases();
  }

  @Test
  void private_keys_are_for_their_owner_alone() throws Exception {
    for (var file : List.of("https.key", "keycloak.key", "database.key")) {
      var mode = Files.getPosixFilePermissions(folder.certificates().resolve(file));

      assertThat(PosixFilePermissions.toString(mode)).isEqualTo("r--------");
    }
  }

  @Test
  void the_authority_of_another_folder_vouches_for_nothing_here() throws Exception {
    var ours = read("https.pem").getFirst();
    folder = new Folder(temp.resolve("other"));
    folder.prepare();
    new Certificates(folder).make();

    assertThatThrownBy(() -> validate(ours)).isInstanceOf(CertPathValidatorException.class);
  }

  private void validate(X509Certificate certificate) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(folder.trustStore())) {
      store.load(in, Certificates.STORE_PASSWORD.toCharArray());
    }
    var parameters = new PKIXParameters(store);
    parameters.setRevocationEnabled(false);
    var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
    CertPathValidator.getInstance("PKIX").validate(path, parameters);
  }
}
