package org.sitr.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.log.Bundle;
import org.sitr.security.log.Checkpoint;
import org.sitr.security.log.LogSigner;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.Note;
import org.sitr.security.log.RightEdge;
import org.sitr.security.log.Sheet;
import org.sitr.security.log.TilePath;

class VerifyLogTest {
  private static final LogSigner SIGNER = LogSigner.random(LogSigner.origin(new UUID(1, 2)));

  @TempDir Path folder;
  private final List<String> entries = vectors();

  @BeforeEach
  void fetched() throws IOException {
    Note head = head(entries);
    Files.write(folder.resolve("checkpoint"), head.bytes());
    Files.writeString(
        folder.resolve("sheet"),
        new Sheet(SIGNER.key(), SIGNER.cosignerKey(), List.of(), head(entries.subList(0, 3)))
            .text());
    write(entries);
    tile(new TilePath(0, 0, 256));
    tile(new TilePath(0, 1, 44));
  }

  @Test
  void a_whole_log_is_said_to_be_whole() {
    assertThat(verify(true))
        .matches("0 300 entries, root [0-9a-f]{64}, signature ok, witnesses 0 of 0");
  }

  @Test
  void without_a_sheet_it_says_that_signatures_were_not_checked() {
    assertThat(verify(false))
        .startsWith("2 300 entries, root ")
        .contains("signatures were not checked");
  }

  @Test
  void a_line_changed_is_named() throws IOException {
    entries.set(271, entries.get(271).replaceFirst("\"request\":\"..", "\"request\":\"ff"));
    write(entries);

    assertThat(verify(true)).startsWith("1 fault at index 271: ");
  }

  @Test
  void a_line_removed_is_named() throws IOException {
    entries.remove(12);
    write(entries);

    assertThat(verify(true)).startsWith("1 fault at index 12: ");
    assertThat(verify(false)).startsWith("1 fault at index 12: ");
  }

  @Test
  void a_line_that_is_no_entry_is_named() throws IOException {
    entries.set(5, entries.get(5) + " ");
    write(entries);

    assertThat(verify(true)).startsWith("1 fault at index 5: ");
  }

  @Test
  void an_entry_changed_with_its_leaf_is_named_by_the_heads_beside_it() throws IOException {
    heads(Set.of());
    changeEntry271WithItsLeaf();

    assertThat(verify(true)).startsWith("1 fault at index 271: the entry is not what");
  }

  @Test
  void between_two_heads_the_first_entry_that_may_be_at_fault_is_named() throws IOException {
    heads(Set.of(270, 271, 272));
    changeEntry271WithItsLeaf();

    assertThat(verify(true)).startsWith("1 fault at index 270: an entry from here to 273");
  }

  @Test
  void a_head_that_somebody_else_signed_is_at_fault() throws IOException {
    heads(Set.of());
    var file = folder.resolve(new TilePath(TilePath.HEADS, 0, 256).text());
    var all = new ArrayList<>(Bundle.parse(Files.readAllBytes(file)).orElseThrow());
    all.set(
        100, LogSigner.random(SIGNER.origin()).sign(checkpoint(entries.subList(0, 101))).bytes());
    Files.write(file, Bundle.write(all));

    assertThat(verify(true)).startsWith("1 fault at index 100: a head whose signature fails");
  }

  @Test
  void a_folder_fetched_again_after_the_log_was_cut_is_at_fault() throws IOException {
    Files.createDirectories(folder.resolve("seen"));
    Files.write(folder.resolve("seen/300"), head(entries).bytes());
    Files.write(folder.resolve("checkpoint"), head(entries.subList(0, 280)).bytes());
    write(entries.subList(0, 280));

    assertThat(verify(true)).startsWith("1 fault at index 280: the log is shorter");
  }

  @Test
  void a_sheet_that_is_none_is_not_believed() throws IOException {
    Files.writeString(folder.resolve("sheet"), "log x\n\n");

    assertThat(verify(true)).startsWith("2");
  }

  private String verify(boolean trust) {
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      int code =
          trust
              ? Main.run(
                  "verify-log", folder.toString(), "--trust", folder.resolve("sheet").toString())
              : Main.run("verify-log", folder.toString());
      return code + " " + said.toString(StandardCharsets.UTF_8).strip();
    } finally {
      System.setOut(out);
    }
  }

  private void tile(TilePath path) throws IOException {
    Path file = folder.resolve(path.text());
    Files.createDirectories(file.getParent());
    ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    entries
        .subList((int) path.firstLeaf(), (int) path.endLeaf())
        .forEach(e -> hashes.writeBytes(Merkle.leaf(bytes(e))));
    Files.write(file, hashes.toByteArray());
  }

  /// Leaf hashes and entries come from the same rows, so both are changed.
  private void changeEntry271WithItsLeaf() throws IOException {
    entries.set(271, entries.get(271).replaceFirst("\"request\":\"..", "\"request\":\"ff"));
    write(entries);
    tile(new TilePath(0, 1, 44));
  }

  /// One beside each entry, but for some.
  private void heads(Set<Integer> without) throws IOException {
    for (var path :
        List.of(new TilePath(TilePath.HEADS, 0, 256), new TilePath(TilePath.HEADS, 1, 44))) {
      var all = new ArrayList<byte[]>();
      for (int i = (int) path.firstLeaf(); i < path.endLeaf(); i++) {
        if (!without.contains(i)) {
          all.add(SIGNER.sign(checkpoint(entries.subList(0, i + 1))).bytes());
        }
      }
      var file = folder.resolve(path.text());
      Files.createDirectories(file.getParent());
      Files.write(file, Bundle.write(all));
    }
  }

  private void write(List<String> lines) throws IOException {
    Files.writeString(folder.resolve("entries.jsonl"), String.join("\n", lines) + "\n");
  }

  private static Note head(List<String> lines) {
    return SIGNER.cosign(SIGNER.sign(checkpoint(lines)), Instant.EPOCH);
  }

  private static Checkpoint checkpoint(List<String> lines) {
    RightEdge edge = new RightEdge();
    lines.forEach(e -> edge.append(Merkle.leaf(bytes(e))));
    return Checkpoint.of(SIGNER.origin(), edge);
  }

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> vectors() {
    try {
      List<String> lines = new ArrayList<>();
      var each =
          Pattern.compile("\"(\\{(?:[^\"\\\\]|\\\\\")*\\})\"")
              .matcher(Files.readString(Path.of("../docs/spec/vectors/audit-log.json")));
      while (each.find()) {
        lines.add(each.group(1).replace("\\\"", "\""));
      }
      return lines;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
