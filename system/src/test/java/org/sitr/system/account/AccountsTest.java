package org.sitr.system.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.system.CannotStart;
import org.sitr.system.Folder;
import org.sitr.system.Project;

class AccountsTest {
  private static final Path OVERLAY =
      Project.here().operator().resolve("keycloak/demo-accounts.json");

  @TempDir Path temp;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void prepare() throws IOException {
    folder = new Folder(temp.resolve("stack"));
    folder.prepare();
  }

  @Test
  void passwords_are_made_once_for_a_folder() throws IOException {
    var first = Accounts.of(OVERLAY, folder);

    assertThat(Accounts.of(OVERLAY, folder)).isEqualTo(first);
  }

  @Test
  void another_folder_has_other_passwords() throws IOException {
    var other = new Folder(temp.resolve("other"));
    other.prepare();

    assertThat(Accounts.of(OVERLAY, other).named("amina").password())
        .isNotEqualTo(Accounts.of(OVERLAY, folder).named("amina").password());
  }

  @Test
  void what_is_secret_lies_in_a_file_for_its_owner_alone() throws IOException {
    Accounts.of(OVERLAY, folder);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.accounts())))
        .isEqualTo("rw-------");
  }

  @Test
  void no_account_shows_its_password_when_it_is_printed() throws IOException {
    var amina = Accounts.of(OVERLAY, folder).named("amina");

    assertThat(amina.toString())
        .doesNotContain(amina.password())
        .doesNotContain(amina.totpSecret());
  }

  @Test
  void a_name_that_nobody_has_is_answered_with_those_that_there_are() throws IOException {
    var accounts = Accounts.of(OVERLAY, folder);

    assertThatThrownBy(() -> accounts.named("mallory"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("amina");
  }
}
