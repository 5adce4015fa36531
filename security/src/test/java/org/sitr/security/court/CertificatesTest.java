package org.sitr.security.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.sitr.security.court.Certificates.Judgement;
import org.sitr.security.court.Certificates.Reason;

class CertificatesTest {
  @Test
  void a_registered_certificate_of_p384_or_rsa_3072_is_accepted() {
    for (var made : new Made[] {Made.p384(), Made.rsa(3072)}) {
      var known = Set.of(Certificates.fingerprint(made.certificate()));

      assertThat(Certificates.judge(made.der(), known, Court.NOW))
          .isInstanceOf(Judgement.Accepted.class);
    }
  }

  @Test
  void pem_is_read_as_well() {
    var pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(Made.p384().der())
            + "\n-----END CERTIFICATE-----\n";

    assertThat(Certificates.judge(pem.getBytes(StandardCharsets.US_ASCII), Court.NOW))
        .isInstanceOf(Judgement.Accepted.class);
  }

  @Test
  void an_expired_certificate_is_refused_as_expired() {
    assertThat(reason(Made.valid(Court.NOW.minusSeconds(86_400 * 30), 29)))
        .isEqualTo(Reason.EXPIRED);
  }

  @Test
  void a_certificate_of_tomorrow_is_refused() {
    assertThat(reason(Made.valid(Court.NOW.plusSeconds(86_400), 29)))
        .isEqualTo(Reason.NOT_YET_VALID);
  }

  @Test
  void a_self_made_certificate_is_refused_whatever_issuer_it_names() {
    assertThat(reason(Made.selfMade("CN=Judge,O=Court"))).isEqualTo(Reason.SELF_MADE);
    assertThat(reason(Made.selfMade("CN=Court authority"))).isEqualTo(Reason.SELF_MADE);
  }

  @Test
  void another_curve_is_refused() {
    assertThat(reason(Made.of(Made.pair("EC", "secp256r1"), KeyUsage.keyAgreement)))
        .isEqualTo(Reason.WRONG_CURVE);
    assertThat(reason(Made.of(Made.pair("EC", "brainpoolP384r1"), KeyUsage.keyAgreement)))
        .isEqualTo(Reason.WRONG_CURVE);
  }

  @Test
  void a_short_rsa_key_is_refused() {
    assertThat(reason(Made.rsa(2048))).isEqualTo(Reason.SHORT_KEY);
  }

  @Test
  void a_certificate_that_only_signs_or_is_an_authoritys_is_refused() {
    assertThat(reason(Made.of(Made.pair("EC", "secp384r1"), KeyUsage.digitalSignature)))
        .isEqualTo(Reason.WRONG_USE);
    assertThat(reason(Made.authority())).isEqualTo(Reason.WRONG_USE);
  }

  @Test
  void an_unregistered_certificate_is_refused() {
    assertThat(Certificates.judge(Made.p384().der(), Set.of(), Court.NOW))
        .isEqualTo(new Judgement.Rejected(Reason.UNREGISTERED));
  }

  @Test
  void what_is_no_certificate_is_unreadable() {
    var two = new byte[2 * Made.p384().der().length];

    for (var bytes : new byte[][] {{}, {0x30}, "hello".getBytes(StandardCharsets.UTF_8), two})
      assertThat(Certificates.judge(bytes, Court.NOW))
          .isEqualTo(new Judgement.Rejected(Reason.UNREADABLE));
  }

  private static Reason reason(Made made) {
    return Certificates.judge(made.der(), Court.NOW) instanceof Judgement.Rejected(var reason)
        ? reason
        : fail("was accepted");
  }
}
