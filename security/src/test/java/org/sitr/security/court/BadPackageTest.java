package org.sitr.security.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadPackageTest {
  private static final Court COURT = Court.ofP384();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void ours_refuses_it_for_what_it_is_and_writes_no_file(Bad bad) throws IOException {
    var file = Court.written(folder, bad.made(COURT));
    var out = folder.resolve("out");

    var refused =
        catchThrowableOfType(
            PackageRefused.class, () -> COURT.opener().forRequest("R-2026-4711").open(file, out));

    assertThat(refused).isNotNull();
    assertThat(refused.refusal()).isEqualTo(bad.refusal());
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }
}
