package org.sitr.security.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogFormatsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String ORIGIN = LogSigner.origin(new UUID(1, 2));
  private static final LogSigner SIGNER = LogSigner.random(ORIGIN);

  @Test
  void the_example_of_the_cosignature_page_verifies_in_shape() {
    String page =
        """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
        """;

    Note note = Note.parse(page.getBytes(StandardCharsets.UTF_8)).orElseThrow();

    assertThat(Checkpoint.parse(note.text()).orElseThrow().size()).isEqualTo(20852163);
    assertThat(note.signatures())
        .extracting(Note.Signature::keyId)
        .containsExactly(0x033de0ae, 0x8d66cf3f);
  }

  @Test
  void a_verifier_key_of_another_program_is_read() {
    String known = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    assertThat(VerifierKey.parse(known).orElseThrow().text()).isEqualTo(known);
  }

  @Test
  void a_note_of_another_program_verifies() {
    String text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    byte[] note =
        (text
                + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Note.parse(note).orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void a_head_carries_both_signatures_and_each_is_bound_to_size_and_root() {
    Note head = SIGNER.cosign(SIGNER.sign(checkpoint(5)), NOON);

    assertThat(Signed.by(SIGNER.key(), head)).isEqualTo(Signed.Verdict.VALID);
    assertThat(Signed.by(SIGNER.cosignerKey(), head)).isEqualTo(Signed.Verdict.VALID);
    assertThat(Note.parse(head.bytes())).contains(head);
    Note moved = new Note(checkpoint(6).text(), head.signatures());
    assertThat(Signed.by(SIGNER.key(), moved)).isEqualTo(Signed.Verdict.FORGED);
    assertThat(Signed.by(SIGNER.cosignerKey(), moved)).isEqualTo(Signed.Verdict.FORGED);
  }

  @Test
  void a_head_of_a_stranger_counts_for_nothing() {
    Note head = LogSigner.random(ORIGIN).sign(checkpoint(5));

    assertThat(Signed.by(SIGNER.key(), head)).isEqualTo(Signed.Verdict.ABSENT);
  }

  @Test
  void a_note_with_any_byte_changed_is_refused() {
    byte[] honest = SIGNER.sign(checkpoint(5)).bytes();
    for (int i = 0; i < honest.length; i++) {
      byte[] changed = honest.clone();
      changed[i] ^= 1;

      Optional<Note> note = Note.parse(changed);

      assertThat(note.map(n -> Signed.by(SIGNER.key(), n)))
          .isNotEqualTo(Optional.of(Signed.Verdict.VALID));
    }
  }

  @Test
  void a_sheet_is_read_as_it_was_written() {
    Note first = SIGNER.cosign(SIGNER.sign(checkpoint(3)), NOON);
    var witness =
        new Sheet.Witness(
            "court", new VerifierKey("w.example", VerifierKey.Type.COSIGNER_ED25519, new byte[32]));
    Sheet sheet = new Sheet(SIGNER.key(), SIGNER.cosignerKey(), List.of(witness), first);

    assertThat(Sheet.parse(sheet.text())).contains(sheet);
    assertThat(Sheet.parse(sheet.text().replace("witness", "witnes"))).isEmpty();
    assertThat(Sheet.parse(sheet.text().replace("\n3\n", "\n4\n"))).isEmpty();
  }

  @Test
  void tiles_stand_where_the_page_says() {
    assertThat(new TilePath(0, 1234067, 256).text()).isEqualTo("tile/0/x001/x234/067");
    assertThat(TilePath.parse("tile/0/x001/x234/067")).contains(new TilePath(0, 1234067, 256));
    assertThat(TilePath.parse("tile/entries/000.p/17"))
        .contains(new TilePath(TilePath.ENTRIES, 0, 17));
    for (String wrong :
        List.of(
            "tile/0/x000/001",
            "tile/00/001",
            "tile/0/1",
            "tile/0/001.p/256",
            "tile/0/001.p/0",
            "tile/64/000",
            "tile/0/../000",
            "tile/0/x001/x001/x001/x001/x001/x001/001")) {
      assertThat(TilePath.parse(wrong)).isEmpty();
    }
  }

  @Test
  void a_tree_of_70000_has_the_tiles_of_the_pages_example() {
    assertThat(TilePath.in(70_000, 0, 273)).contains(new TilePath(0, 273, 112));
    assertThat(TilePath.in(70_000, 1, 1)).contains(new TilePath(1, 1, 17));
    assertThat(TilePath.in(70_000, 2, 0)).contains(new TilePath(2, 0, 1));
    assertThat(TilePath.in(70_000, 0, 274)).isEmpty();
    assertThat(TilePath.in(70_000, 3, 0)).isEmpty();
    assertThat(TilePath.in(256, 1, 0)).contains(new TilePath(1, 0, 1));
  }

  @Test
  void a_bundle_gives_back_its_entries_and_takes_no_half_one() {
    byte[] bundle = Bundle.write(List.of(new byte[] {1, 2}, new byte[0], new byte[] {3}));

    assertThat(Bundle.parse(bundle).orElseThrow())
        .containsExactly(new byte[] {1, 2}, new byte[0], new byte[] {3});
    assertThat(Bundle.parse(Arrays.copyOf(bundle, bundle.length - 1))).isEmpty();
    assertThat(Bundle.parse(Arrays.copyOf(bundle, bundle.length + 1))).isEmpty();
  }

  @Test
  void an_entry_that_can_be_none_is_not_made() {
    Alias who = Alias.random();
    assertThatThrownBy(() -> entry(Kind.DENIED, Outcome.ALLOWED, who, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entry(Kind.DENIED, Outcome.REFUSED, who, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entry(Kind.WRITE, Outcome.MADE, who, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entry(Kind.READ, Outcome.ALLOWED, who, "1:" + "0".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> entry(Kind.WRITE, Outcome.MADE, who, "9999999999999999999:" + "0".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_leaf_is_included_and_every_tree_extends_the_smaller_ones() {
    SplittableRandom random = new SplittableRandom(7);
    List<byte[]> leaves = new ArrayList<>();
    for (int size = 1; size <= 70; size++) {
      byte[] leaf = new byte[32];
      random.nextBytes(leaf);
      leaves.add(leaf);
      for (int smaller = 1; smaller <= size; smaller++) {
        byte[] root = Reference.root(leaves);
        var path = Reference.path(smaller - 1, leaves);
        assertThat(Proofs.includes(size, root, smaller - 1, leaves.get(smaller - 1), path))
            .isTrue();
        assertThat(Proofs.includes(size, root, smaller - 1, new byte[32], path)).isFalse();
        byte[] was = Reference.root(leaves.subList(0, smaller));
        var proof = Reference.consistency(smaller, leaves);
        assertThat(Proofs.extend(smaller, was, size, root, proof)).isTrue();
        assertThat(Proofs.extend(smaller, new byte[32], size, root, proof)).isFalse();
      }
    }
  }

  private static Entry entry(
      Kind kind, Outcome outcome, Alias subject, @org.jspecify.annotations.Nullable String state) {
    return new Entry(
        NOON,
        "a",
        new UUID(0, 1),
        kind,
        "OPEN_PERSON",
        outcome,
        subject,
        subject,
        state,
        new UUID(0, 2),
        null);
  }

  private static Checkpoint checkpoint(long size) {
    byte[] root = new byte[32];
    root[0] = (byte) size;
    return new Checkpoint(ORIGIN, size, root);
  }
}
