package org.sitr.security.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.log.Sheet;

class PackageTest {
  private static final Court COURT = Court.ofP384();

  @TempDir Path folder;

  @Test
  void what_was_given_comes_out_at_the_recipient() throws IOException {
    var file = Court.written(folder, COURT.made());

    var opened = COURT.opener().open(file, folder.resolve("out"));

    assertThat(opened.manifest().answer()).isEqualTo(COURT.answer("R-2026-4711"));
    for (var one : Court.record().entrySet())
      assertThat(Files.readAllBytes(folder.resolve("out").resolve(one.getKey())))
          .isEqualTo(one.getValue());
  }

  @Test
  void an_rsa_recipient_opens_it_as_well() throws IOException {
    var court = new Court(Made.rsa(3072));
    var file = Court.written(folder, court.made());

    court.opener().open(file, folder.resolve("out"));

    assertThat(folder.resolve("out/record.pdf")).exists();
  }

  @Test
  void no_byte_of_the_envelope_can_be_changed() throws IOException {
    var sealed = COURT.made();
    var opener = COURT.opener();
    var passed = new ArrayList<Integer>();

    for (int at = 0; at < sealed.length; at += step(at, sealed.length)) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      var file = Court.written(folder, changed);

      if (opens(opener, file)) passed.add(at);
    }

    assertThat(passed).isEmpty();
  }

  private static boolean opens(PackageOpener opener, Path file) throws IOException {
    try {
      opener.judge(file);
      return true;
    } catch (PackageRefused e) {
      return false;
    }
  }

  /// Every byte of the head and of the tag; of the ciphertext one here and there.
  private static int step(int at, int length) {
    return at < 480 || at > length - 60 ? 1 : 1009;
  }

  @Test
  void a_sheet_of_another_installation_opens_nothing() {
    var file = Court.written(folder, COURT.made());
    var other = new PackageOpener(COURT.key(), Court.ofP384().sheet);

    assertThatThrownBy(() -> other.judge(file))
        .isInstanceOfSatisfying(
            PackageRefused.class,
            e -> assertThat(e.refusal()).isEqualTo(Refusal.OTHER_CERTIFICATE));
  }

  @Test
  void a_sheet_survives_being_printed() {
    assertThat(Sheet.parse(COURT.sheet.text())).contains(COURT.sheet);
  }

  @Test
  void nothing_is_signed_when_the_log_is_away() throws IOException {
    var out = new ByteArrayOutputStream();
    ExportLog away =
        export -> {
          throw new IllegalStateException("the log is away");
        };
    var writer =
        new PackageWriter(COURT.answer("R-1"), COURT.registered(), COURT.sealing, away, out);
    for (var one : Court.record().entrySet())
      writer.add(one.getKey(), new ByteArrayInputStream(one.getValue()));

    assertThatThrownBy(() -> writer.finish(Court.NOW)).hasMessage("the log is away");

    var file = Court.written(folder, out.toByteArray());
    assertThatThrownBy(() -> COURT.opener().judge(file)).isInstanceOf(PackageRefused.class);
  }

  @Test
  void a_package_is_made_for_the_recipient_of_the_decision_alone() {
    var other = Court.ofP384().registered();

    assertThatThrownBy(() ->
            new PackageWriter(
                COURT.answer("R-1"),
                other,
                COURT.sealing,
                COURT::enter,
                OutputStream.nullOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_document_cannot_be_named_out_of_its_folder() throws IOException {
    var writer =
        new PackageWriter(
            COURT.answer("R-1"),
            COURT.registered(),
            COURT.sealing,
            COURT::enter,
            OutputStream.nullOutputStream());

    for (var name :
        List.of("../a.pdf", "documents/../a.pdf", "documents/.a", "a.pdf", "documents/a b.pdf"))
      assertThatThrownBy(() -> writer.add(name, InputStream.nullInputStream()))
          .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_large_document_goes_through_in_little_memory() throws IOException {
    long size = 48L << 20;
    var file = folder.resolve("large.p7m");
    try (var out = Files.newOutputStream(file)) {
      var writer =
          new PackageWriter(
              COURT.answer("R-1"), COURT.registered(), COURT.sealing, COURT::enter, out);
      for (var one : Court.record().entrySet())
        writer.add(one.getKey(), new ByteArrayInputStream(one.getValue()));
      writer.add("documents/large.bin", new Noise(size));
      writer.finish(Court.NOW);
    }

    COURT.opener().open(file, folder.resolve("out"));

    assertThat(folder.resolve("out/documents/large.bin")).hasSize(size);
  }

  @Test
  void nothing_prints_what_is_inside() {
    assertThat(COURT.answer("R-1").toString()).doesNotContain("مريم", "R-1");
    assertThat(COURT.answer("R-1").recipient()).hasToString("a recipient");
    assertThat(COURT.key()).hasToString("a recipient's key");
  }

  @Test
  void a_manifest_in_another_spelling_is_refused() {
    var manifest = new Parts(COURT, COURT.made()).get(Names.MANIFEST);
    var text = new String(manifest, StandardCharsets.UTF_8);

    assertThat(ManifestReader.manifest(manifest).bytes()).isEqualTo(manifest);
    for (var other :
        List.of(
            text + "\n",
            text.replace("{\"v\"", "{ \"v\""),
            text.replace("\"v\":\"1\"", "\"v\":\"2\""),
            text.replace("{\"v\"", "{\"w\":\"\",\"v\""),
            text.replace("\"duty\":", "\"duty\":\"none\",\"duty\":"),
            text.replace("destroy", "d\\u0065stroy"),
            text.substring(1),
            "{".repeat(5000)))
      assertThatThrownBy(() -> ManifestReader.manifest(other.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              PackageRefused.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.BAD_MANIFEST));
  }
}
