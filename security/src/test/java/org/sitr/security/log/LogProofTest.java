package org.sitr.security.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogProofTest {
  private static final LogSigner SIGNER = LogSigner.random(LogSigner.origin(new UUID(1, 2)));
  private static final int SIZE = 21;
  private static final List<byte[]> ENTRIES =
      IntStream.range(0, SIZE).mapToObj(i -> bytes("entry " + i)).toList();
  private static final Sheet SHEET =
      new Sheet(SIGNER.key(), SIGNER.cosignerKey(), List.of(), head(SIGNER, 3));

  @Test
  void each_entry_is_proven_and_no_other_in_its_place() {
    for (int i = 0; i < SIZE; i++) {
      assertThat(proof(i).holds(ENTRIES.get(i), SHEET)).isTrue();
      assertThat(proof(i).holds(ENTRIES.get((i + 1) % SIZE), SHEET)).isFalse();
    }
  }

  @Test
  void a_proof_is_read_as_it_was_written_and_in_no_other_spelling() {
    var text = new String(proof(7).bytes(), StandardCharsets.UTF_8);

    assertThat(LogProof.parse(bytes(text)).orElseThrow().bytes()).isEqualTo(bytes(text));
    for (var other :
        List.of(
            text + "\n",
            text.replace("index 7", "index 07"),
            text.replace("index 7", "extra YQ==\nindex 7"),
            text.replace("@v1", "@v2"),
            "",
            "c2sp.org/tlog-proof@v1\nindex 7")) assertThat(LogProof.parse(bytes(other))).isEmpty();
  }

  @Test
  void a_head_of_another_log_proves_nothing() {
    var other = LogSigner.random(SIGNER.origin());
    var forged = new LogProof(7, proof(7).path(), head(other, SIZE));

    assertThat(forged.holds(ENTRIES.get(7), SHEET)).isFalse();
  }

  @Test
  void a_head_older_than_the_sheet_proves_nothing() {
    var sheet = new Sheet(SIGNER.key(), SIGNER.cosignerKey(), List.of(), head(SIGNER, SIZE + 1));

    assertThat(proof(7).holds(ENTRIES.get(7), sheet)).isFalse();
  }

  private static LogProof proof(int index) {
    var leaves = ENTRIES.stream().map(Merkle::leaf).toList();
    return new LogProof(index, Reference.path(index, leaves), head(SIGNER, SIZE));
  }

  private static Note head(LogSigner signer, int size) {
    var edge = new RightEdge();
    var all = new ArrayList<>(ENTRIES);
    all.add(bytes("one more"));
    all.subList(0, size).forEach(entry -> edge.append(Merkle.leaf(entry)));
    return signer.cosign(signer.sign(Checkpoint.of(signer.origin(), edge)), Instant.EPOCH);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
