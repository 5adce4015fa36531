package org.sitr.security.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@org.jspecify.annotations.NullUnmarked
class SettingsReaderTest {
  @TempDir private Path folder;
  private final Map<String, String> given = new HashMap<>();

  @BeforeEach
  void all_right() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "x").toString();
    given.put("sitr.node", "a");
    given.put("sitr.installation", "00112233445566778899aabbccddeeff");
    given.put("sitr.url", "https://localhost:18443");
    given.put("sitr.db.url", "jdbc:mysql://127.0.0.1:18306/sitr");
    given.put("sitr.db.user", "sitr_app");
    given.put("sitr.db.password", "hunter2-very-secret");
    given.put("sitr.keystore.file", file);
    given.put("sitr.keystore.passphrase-file", file);
    given.put("sitr.notes.dir", folder.toString());
    given.put("sitr.oidc.issuer", "https://localhost:18543/realms/sitr");
    given.put("sitr.oidc.client-id", "sitr-web");
    given.put("sitr.oidc.client-key-file", file);
    given.put("sitr.oidc.audience", "sitr-api");
    given.put("sitr.units", "NORTH, SOUTH,HAVEN");
  }

  @Test
  void reads_what_is_given() {
    var settings = read();

    assertThat(settings.units()).containsExactly("NORTH", "SOUTH", "HAVEN");
    assertThat(settings.installation()).hasToString("00112233-4455-6677-8899-aabbccddeeff");
    assertThat(settings.demo()).isFalse();
    assertThat(settings.refusalsPerMinute()).isEqualTo(120);
  }

  @Test
  void says_every_fault_at_once() {
    given.put("sitr.node", "a b");
    given.put("sitr.url", "http://localhost");
    given.remove("sitr.oidc.audience");
    given.put("sitr.keystore.file", folder.resolve("none").toString());

    var thrown = catchThrowableOfType(IllegalSettings.class, this::read);

    assertThat(thrown.faults())
        .containsExactlyInAnyOrder(
            "sitr.node is not a name of letters, digits, . _ -",
            "sitr.url is not an https address",
            "sitr.oidc.audience (SITR_OIDC_AUDIENCE) is missing",
            "sitr.keystore.file is not a file that can be read");
  }

  @Test
  void no_secret_stands_in_a_message_or_in_text() {
    given.put("sitr.db.url", "jdbc:other://hunter2-very-secret");

    assertThatThrownBy(this::read).hasMessageNotContaining("hunter2");
    given.put("sitr.db.url", "jdbc:mysql://127.0.0.1/sitr");
    assertThat(read().toString()).doesNotContain("hunter2");
  }

  private Settings read() {
    return SettingsReader.read(name -> Optional.ofNullable(given.get(name)));
  }
}
