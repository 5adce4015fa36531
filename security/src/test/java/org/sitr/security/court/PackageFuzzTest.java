package org.sitr.security.court;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.fuzz.Mutations;

@Tag("fuzz")
class PackageFuzzTest {
  private static final Court COURT = Court.ofP384();

  @TempDir Path folder;

  @Test
  void a_damaged_package_is_refused_and_nothing_else_happens() {
    var whole = COURT.made("R-2026-4711", Court.record());
    Mutations.of(
        List.of(whole),
        bytes -> {
          if (!Arrays.equals(bytes, whole)) refused(bytes);
        });
  }

  @Test
  void a_container_damaged_by_its_sender_is_refused_and_nothing_else_happens() {
    var parts = new Parts(COURT, COURT.made("R-2026-4711", Court.record()));
    var whole = parts.zip();
    Mutations.of(
        List.of(whole),
        bytes -> {
          if (!Arrays.equals(bytes, whole)) refused(parts.sealed(bytes));
        });
  }

  private void refused(byte[] sealed) {
    var file = Court.written(folder, sealed);
    assertThatThrownBy(() -> COURT.opener().judge(file)).isInstanceOf(PackageRefused.class);
  }
}
