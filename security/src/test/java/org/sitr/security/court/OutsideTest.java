package org.sitr.security.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Programs that are not ours judge good and bad packages.
@Tag("court")
class OutsideTest {
  private static final Court COURT = Court.ofP384();

  @TempDir Path folder;

  @Test
  void openssl_opens_and_verifies_by_the_guide() throws Exception {
    assertThat(new Outside(COURT, folder).openssl(COURT.made())).isTrue();
  }

  @Test
  void openssl_opens_what_an_rsa_key_receives() throws Exception {
    var court = new Court(Made.rsa(3072));

    assertThat(new Outside(court, folder).openssl(court.made())).isTrue();
  }

  @Test
  void dss_accepts_container_and_signature() throws IOException {
    var outside = new Outside(COURT, folder);

    assertThat(outside.dss(outside.container(COURT.made()))).isTrue();
  }

  @Test
  void a_plain_script_checks_the_proof() throws Exception {
    assertThat(new Outside(COURT, folder).python(new Parts(COURT, COURT.made()))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void each_bad_package_is_refused_by_exactly_whom_the_table_says(Bad bad) throws Exception {
    var sealed = bad.made(COURT);
    var outside = new Outside(COURT, folder);
    var refusers = EnumSet.of(Program.OURS);

    if (!outside.openssl(sealed)) refusers.add(Program.OPENSSL);
    if (opens(bad)) {
      if (!outside.dss(outside.container(sealed))) refusers.add(Program.DSS);
      if (!outside.python(new Parts(COURT, sealed))) refusers.add(Program.PYTHON);
    }

    assertThat(refusers).isEqualTo(bad.refusers());
  }

  /// Is there a container at all, for those who judge what is inside?
  private static boolean opens(Bad bad) {
    return switch (bad.refusal()) {
      case DOES_NOT_OPEN, NO_ENVELOPE, SHORT_TAG, OTHER_RECIPIENT -> false;
      default -> true;
    };
  }
}
