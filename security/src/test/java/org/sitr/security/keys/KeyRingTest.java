package org.sitr.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.InputKey;

class KeyRingTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final UUID ANN = new UUID(1, 2);

  /// Made once and copied: deriving its keys from a passphrase is slow by design.
  @TempDir private static Path made;

  private static KeyRing opened;

  @TempDir private Path folder;
  private Path file;
  private Path passphrase;

  @BeforeAll
  static void make() throws IOException {
    var passphrase = Files.writeString(made.resolve("passphrase"), "a passphrase of a test");
    Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("r--------"));
    KeyRing.create(made.resolve("keys.bcfks"), passphrase, NOVEMBER);
    opened = KeyRing.open(made.resolve("keys.bcfks"), passphrase);
  }

  @AfterAll
  static void forget() {
    opened.close();
  }

  @BeforeEach
  void copy() throws IOException {
    file = folder.resolve("keys.bcfks");
    passphrase = folder.resolve("passphrase");
    Files.copy(made.resolve("keys.bcfks"), file, StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(made.resolve("passphrase"), passphrase, StandardCopyOption.COPY_ATTRIBUTES);
  }

  @Test
  void a_wrapped_key_opens_for_its_owner_alone() {
    var key = OwnerKey.first(ANN, Compartment.LOCATION);
    var wrapped = opened.wrap(key);

    var again = opened.unwrap(ANN, Compartment.LOCATION, 1, wrapped);

    assertThat(again.key().isSame(key.key())).isTrue();
    assertRefused(opened, new UUID(1, 3), Compartment.LOCATION, 1, wrapped);
    assertRefused(opened, ANN, Compartment.GENERAL, 1, wrapped);
    assertRefused(opened, ANN, Compartment.LOCATION, 2, wrapped);
  }

  @Test
  void any_byte_changed_or_cut_off_is_refused() {
    var wrapped = opened.wrap(OwnerKey.first(ANN, Compartment.GENERAL));
    for (int i = 0; i < wrapped.length; i++) {
      var changed = wrapped.clone();
      changed[i] ^= 1;
      assertRefused(opened, ANN, Compartment.GENERAL, 1, changed);
      assertRefused(opened, ANN, Compartment.GENERAL, 1, Arrays.copyOf(wrapped, i));
    }
  }

  @Test
  void what_a_token_wrapped_is_not_opened_by_a_file() {
    var kek = new byte[32];
    var file = new Kek.OfFile(1, Compartment.GENERAL, InputKey.of(kek));
    var token = new Kek.OfToken(1, Compartment.GENERAL, new SecretKeySpec(kek, "AES"));
    var wrapped = file.wrap(OwnerKey.first(ANN, Compartment.GENERAL));

    assertThatThrownBy(() -> token.unwrap(ANN, 1, wrapped)).isInstanceOf(CannotOpen.class);
  }

  @Test
  void a_key_wraps_for_its_compartment_alone() {
    var kek = new Kek.OfFile(1, Compartment.GENERAL, InputKey.random());

    assertThatThrownBy(() -> kek.wrap(OwnerKey.first(ANN, Compartment.HEALTH)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void after_a_turn_the_new_keys_wrap_and_the_old_ones_still_open() {
    byte[] before;
    try (var ring = KeyRing.open(file, passphrase)) {
      before = ring.wrap(OwnerKey.first(ANN, Compartment.GENERAL));
    }

    KeyRing.turn(file, passphrase, NOVEMBER.plusMonths(1));

    try (var ring = KeyRing.open(file, passphrase)) {
      var after = ring.wrap(OwnerKey.first(ANN, Compartment.GENERAL));
      assertThat(KeyRing.kekId(after)).isGreaterThan(KeyRing.kekId(before));
      assertThat(ring.unwrap(ANN, Compartment.GENERAL, 1, before).version()).isEqualTo(1);
    }
  }

  @Test
  void a_month_is_turned_once() {
    assertThatThrownBy(() -> KeyRing.turn(file, passphrase, NOVEMBER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_log_is_signed_with_the_same_keys_after_a_restart() {
    var first = KeyRing.open(file, passphrase).logSigner(ANN);
    var second = KeyRing.open(file, passphrase).logSigner(ANN);

    assertThat(second.key()).isEqualTo(first.key());
    assertThat(second.cosignerKey()).isEqualTo(first.cosignerKey());
  }

  @Test
  void a_passphrase_that_others_can_read_is_refused() throws IOException {
    mode("r--r-----");

    assertThatThrownBy(() -> KeyRing.open(file, passphrase)).hasMessageContaining("chmod 0400");
  }

  @Test
  void another_passphrase_opens_nothing() throws IOException {
    mode("rw-------");
    Files.writeString(passphrase, "another passphrase altogether");

    assertThatThrownBy(() -> KeyRing.open(file, passphrase))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_key_store_is_never_overwritten() {
    assertThatThrownBy(() -> KeyRing.create(file, passphrase, NOVEMBER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_file_is_for_its_user_alone_and_names_no_passphrase() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("a passphrase of a test");
  }

  private void mode(String mode) throws IOException {
    Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString(mode));
  }

  private static void assertRefused(
      KeyRing ring, UUID owner, Compartment compartment, int version, byte[] wrapped) {
    assertThatThrownBy(() -> ring.unwrap(owner, compartment, version, wrapped))
        .isInstanceOf(CannotOpen.class);
  }
}
