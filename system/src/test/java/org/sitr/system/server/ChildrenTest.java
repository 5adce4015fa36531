package org.sitr.system.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.system.Folder;
import org.sitr.system.Steps;

class ChildrenTest {
  @TempDir Path temp;
  private Folder folder = new Folder(Path.of("."));
  private Process sleeper = ProcessHandles.none();

  /// A process that is over, so that there is always one to destroy.
  private static final class ProcessHandles {
    static Process none() {
      try {
        return new ProcessBuilder("true").start();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  @BeforeEach
  void start() throws IOException {
    folder = new Folder(temp.resolve("stack"));
    folder.prepare();
    sleeper = new Children(folder).start("database", temp, Map.of(), List.of("sleep", "60"));
  }

  @AfterEach
  void end() {
    sleeper.destroyForcibly();
  }

  @Test
  void whoever_comes_later_finds_what_was_started() throws IOException {
    var found = Children.recorded(folder);

    assertThat(found.named("database").orElseThrow().pid()).isEqualTo(sleeper.pid());
    assertThat(found.anyServerAlive()).isTrue();
  }

  @Test
  void stopping_ends_it() throws Exception {
    Children.recorded(folder).stop(new Steps(new PrintStream(OutputStream.nullOutputStream())));

    assertThat(sleeper.waitFor()).isNotZero();
    assertThat(Children.recorded(folder).anyServerAlive()).isFalse();
  }

  /// The number of a process that died may be given to another.
  @Test
  void a_process_that_started_at_another_time_is_not_ours_and_lives_on() throws IOException {
    var record = Files.readString(folder.processes());
    var ours = Children.recorded(folder).named("database").orElseThrow();
    var earlier = ours.started().minus(Duration.ofMinutes(5)).toString();
    Files.writeString(folder.processes(), record.replace(ours.started().toString(), earlier));

    Children.recorded(folder).stop(new Steps(new PrintStream(OutputStream.nullOutputStream())));

    assertThat(Children.recorded(folder).anyServerAlive()).isFalse();
    assertThat(sleeper.isAlive()).isTrue();
  }
}
