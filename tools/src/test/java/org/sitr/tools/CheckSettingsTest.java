package org.sitr.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckSettingsTest {
  @TempDir Path folder;
  private final StringWriter said = new StringWriter();
  private String secrets = "";
  private String all = "";

  @BeforeEach
  void all_right() throws IOException {
    var key = Files.writeString(folder.resolve("key"), "x");
    var drawer = Files.createDirectory(folder.resolve("secrets"));
    Files.writeString(drawer.resolve("sitr.db.password"), "hunter2-very-secret");
    secrets = drawer.toString();
    all =
        """
        # a comment
        sitr.node=a
        SITR_INSTALLATION=00112233445566778899aabbccddeeff
        sitr.url=https://sitr.example
        sitr.db.url=jdbc:mysql://db.example/sitr
        sitr.db.user=sitr_app
        sitr.keystore.file=%1$s
        sitr.keystore.passphrase-file=%1$s
        sitr.notes.dir=%2$s
        sitr.oidc.issuer=https://login.example/realms/sitr
        sitr.oidc.client-id=sitr-web
        sitr.oidc.client-key-file=%1$s
        sitr.oidc.audience=sitr-api
        sitr.units=NORTH,SOUTH
        """
            .formatted(key, folder);
  }

  @Test
  void settings_without_a_fault_end_with_0() throws IOException {
    assertThat(check(all)).isZero();
    assertThat(said.toString()).isEqualTo("14 settings, 0 faults\n");
  }

  @Test
  void every_fault_is_said_at_once_a_name_that_is_no_setting_among_them() throws IOException {
    var wrong =
        all.replace("sitr.node=a", "sitr.nodee=a")
            .replace("https://sitr.example", "http://sitr.example")
            .replace("NORTH,SOUTH", "north");

    assertThat(check(wrong)).isEqualTo(1);

    assertThat(said.toString().lines())
        .containsExactlyInAnyOrder(
            "sitr.node (SITR_NODE) is missing",
            "sitr.url is not an https address",
            "sitr.units is not codes of units, comma between",
            "SITR_NODEE is no setting",
            "14 settings, 4 faults");
  }

  @Test
  void a_secret_that_is_not_there_is_a_fault_and_none_is_ever_said() throws IOException {
    Files.delete(Path.of(secrets).resolve("sitr.db.password"));

    assertThat(check(all.replace("jdbc:mysql:", "hunter2:"))).isEqualTo(1);

    assertThat(said.toString())
        .contains("sitr.db.password (SITR_DB_PASSWORD) is missing")
        .doesNotContain("hunter2");
  }

  @Test
  void the_template_for_operators_names_every_setting_and_no_other() throws IOException {
    var template = Path.of("../ear/src/main/operator/sitr.properties");

    run(template.toString(), "--secrets", secrets);

    assertThat(said.toString()).doesNotContain("is no setting").contains("16 settings");
  }

  private int check(String settings) throws IOException {
    var file = Files.writeString(folder.resolve("settings"), settings);
    return run(file.toString(), "--secrets", secrets);
  }

  private int run(String... arguments) {
    return new CommandLine(new CheckSettings()).setOut(new PrintWriter(said)).execute(arguments);
  }
}
