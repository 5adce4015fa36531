package org.sitr.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a package that was made once and is kept beside this test: an opener opens for decades.
class OpenPackageTest {
  private static final Path KEPT = Path.of("src/test/resources/court");

  @TempDir Path folder;

  @Test
  void it_opens_and_says_what_was_given_and_what_not() {
    assertThat(open("package.p7m", "correct horse\n"))
        .startsWith("0 ")
        .contains("R-2026-4711", "given: S2 S5", "withheld: location/address, reason R07")
        .contains("the time is the sender's word");
    assertThat(folder.resolve("out/record.pdf")).exists();
    assertThat(folder.resolve("out/documents/statement-1.pdf")).exists();
  }

  @Test
  void a_changed_package_gives_1_and_no_file() throws IOException {
    var bytes = Files.readAllBytes(KEPT.resolve("package.p7m"));
    bytes[bytes.length / 2] ^= 1;
    var changed = Files.write(folder.resolve("changed.p7m"), bytes);

    assertThat(open(changed.toAbsolutePath().toString(), "correct horse\n")).startsWith("1");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(changed);
    }
  }

  @Test
  void the_answer_to_another_request_gives_1_and_no_file() {
    assertThat(open("package.p7m", "correct horse\n", "--request", "R-1")).startsWith("1");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_wrong_passphrase_gives_2_and_no_file() {
    assertThat(open("package.p7m", "wrong\n")).startsWith("2");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_folder_that_is_there_is_left_alone() throws IOException {
    Files.createDirectory(folder.resolve("out"));

    assertThat(open("package.p7m", "correct horse\n")).startsWith("2");
    assertThat(folder.resolve("out")).isEmptyDirectory();
  }

  private String open(String file, String passphrase, String... more) {
    InputStream in = System.in;
    PrintStream out = System.out;
    var said = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(passphrase.getBytes(StandardCharsets.US_ASCII)));
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      var asked =
          new ArrayList<>(
              List.of(
                  "open-package",
                  KEPT.resolve(file).toString(),
                  "--key",
                  KEPT.resolve("court.p12").toString(),
                  "--trust",
                  KEPT.resolve("sheet").toString(),
                  "--out",
                  folder.resolve("out").toString()));
      asked.addAll(List.of(more));
      int code = Main.run(asked.toArray(String[]::new));
      return code + " " + said.toString(StandardCharsets.UTF_8);
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
  }
}
