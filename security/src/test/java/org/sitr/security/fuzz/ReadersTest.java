package org.sitr.security.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitr.security.integrity.Chapter;
import org.sitr.security.integrity.Manifest;
import org.sitr.security.integrity.Sha256;
import org.sitr.security.keys.Compartment;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Bundle;
import org.sitr.security.log.Checkpoint;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Kind;
import org.sitr.security.log.LogProof;
import org.sitr.security.log.LogSigner;
import org.sitr.security.log.Note;
import org.sitr.security.log.Outcome;
import org.sitr.security.log.RightEdge;
import org.sitr.security.log.Sheet;
import org.sitr.security.log.TilePath;
import org.sitr.security.log.VerifierKey;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.InputKey;
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.Place;
import org.sitr.security.seal.Sealed;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.Sealer;
import org.sitr.security.seal.TextForm;

@Tag("fuzz")
class ReadersTest {
  private static final LogSigner SIGNER = LogSigner.random(LogSigner.origin(new UUID(1, 2)));
  private static final Sha256 SOME = Sha256.of(bytes("some"));

  @Test
  void an_entry_is_taken_in_one_spelling_only() {
    var valid =
        List.of(entry(Kind.READ, Outcome.ALLOWED, null), entry(Kind.WRITE, Outcome.MADE, state()));
    canonical(valid.stream().map(Entry::bytes).toList(), b -> Entry.parse(b).map(Entry::bytes));
  }

  @Test
  void a_bundle_is_taken_in_one_spelling_only() {
    var entry = entry(Kind.READ, Outcome.ALLOWED, null).bytes();
    canonical(
        List.of(Bundle.write(List.of(entry, entry))), b -> Bundle.parse(b).map(Bundle::write));
  }

  @Test
  void a_note_is_taken_in_one_spelling_only() {
    canonical(List.of(head().bytes()), b -> Note.parse(b).map(Note::bytes));
  }

  @Test
  void a_checkpoint_is_taken_in_one_spelling_only() {
    text(List.of(head().text()), t -> Checkpoint.parse(t).map(Checkpoint::text));
  }

  @Test
  void a_proof_is_taken_in_one_spelling_only() {
    var proof = new LogProof(0, List.of(), head());
    canonical(List.of(proof.bytes()), b -> LogProof.parse(b).map(LogProof::bytes));
  }

  /// Its comments are free.
  @Test
  void a_sheet_that_is_taken_reads_the_same_when_it_is_written_again() {
    var sheet = new Sheet(SIGNER.key(), SIGNER.cosignerKey(), List.of(), head());
    Mutations.of(
        List.of(bytes(sheet.text())),
        bytes ->
            Sheet.parse(new String(bytes, UTF_8))
                .map(Sheet::text)
                .ifPresent(text -> assertThat(Sheet.parse(text).map(Sheet::text)).contains(text)));
  }

  @Test
  void a_verifier_key_is_taken_in_one_spelling_only() {
    text(
        List.of(SIGNER.key().text(), SIGNER.cosignerKey().text()),
        t -> VerifierKey.parse(t).map(VerifierKey::text));
  }

  @Test
  void a_tile_path_is_taken_in_one_spelling_only() {
    var valid = List.of("tile/0/x001/234.p/17", "tile/entries/000", "tile/heads/003", "tile/7/255");
    text(valid, t -> TilePath.parse(t).map(TilePath::text));
  }

  @Test
  void a_manifest_is_taken_in_one_spelling_only() {
    var manifest =
        new Manifest(new UUID(1, 2), 7, new TreeMap<>(Map.of("identity", SOME, "contact", SOME)));
    canonical(List.of(manifest.bytes()), b -> unlessIllegal(() -> Manifest.parse(b).bytes()));
  }

  @Test
  void a_chapter_is_taken_in_one_spelling_only() {
    var rows =
        List.of(
            new Chapter.Listed(new UUID(1, 1), 1, SOME),
            new Chapter.Listed(new UUID(1, 2), 9, SOME));
    var valid = Chapter.of("identity", rows).stream().map(Chapter::bytes).toList();
    canonical(valid, b -> unlessIllegal(() -> Chapter.parse("identity", b).bytes()));
  }

  @Test
  void a_date_is_refused_or_written_as_it_was_read() {
    var valid =
        List.of(
            "1988",
            "1988-03 estimated",
            "1367-12 persian",
            "1979-13-05 ethiopic",
            "1405-09-30 hijri");
    text(valid, t -> unlessIllegal(() -> PartialDate.read(t).text()));
  }

  @Test
  void a_damaged_box_never_opens() {
    var key = InputKey.random();
    var field = SealedField.of("identity/family-name", Compartment.GENERAL, new TextForm.Text(80));
    var here = new Place(new UUID(1, 2), new UUID(3, 4), 5, 6);
    var box = Sealer.seal(key, field, here, "محمد الأحمد").bytes();
    Mutations.of(
        List.of(box),
        b -> {
          if (!Arrays.equals(b, box))
            assertThatThrownBy(() -> Sealer.open(key, field, here, Sealed.of(b)))
                .isInstanceOf(CannotOpen.class);
        });
  }

  private static void canonical(List<byte[]> valid, Function<byte[], Optional<byte[]>> again) {
    for (var one : valid) assertThat(again.apply(one)).as("valid").contains(one);
    Mutations.of(
        valid,
        bytes -> again.apply(bytes).ifPresent(written -> assertThat(written).isEqualTo(bytes)));
  }

  private static void text(List<String> valid, Function<String, Optional<String>> again) {
    for (var one : valid) assertThat(again.apply(one)).as("valid").contains(one);
    Mutations.of(
        valid.stream().map(ReadersTest::bytes).toList(),
        bytes -> {
          var text = new String(bytes, UTF_8);
          again.apply(text).ifPresent(written -> assertThat(written).isEqualTo(text));
        });
  }

  private static <T> Optional<T> unlessIllegal(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static Entry entry(Kind kind, Outcome outcome, @Nullable String state) {
    return new Entry(
        Instant.parse("2026-11-24T12:00:00.123456Z"),
        "node-a",
        new UUID(1, 1),
        kind,
        "OPEN_PERSON",
        outcome,
        new Alias(new UUID(2, 2)),
        new Alias(new UUID(3, 3)),
        state,
        new UUID(4, 4),
        SOME.hex());
  }

  private static String state() {
    return "7:" + SOME.hex();
  }

  private static Note head() {
    var edge = new RightEdge();
    edge.append(SOME.bytes());
    return SIGNER.cosign(SIGNER.sign(Checkpoint.of(SIGNER.origin(), edge)), Instant.EPOCH);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
