package org.sitr.tools;

import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import org.sitr.security.keys.KeyRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The key store: made before the first start, turned each month.
@Command(
    name = "keys",
    description = "Makes a key store, or adds the keys of a month.",
    synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {
  /// Where the store and its passphrase are.
  static final class Files {
    @Parameters(paramLabel = "FILE", description = "the key store")
    @SuppressWarnings("NullAway.Init")
    Path store;

    @Option(
        names = "--passphrase-file",
        required = true,
        description = "file with the passphrase, which nobody else may read (mode 0400)")
    @SuppressWarnings("NullAway.Init")
    Path passphrase;
  }

  @Command(description = "Makes a new key store with keys for this month and the log's keys.")
  int create(@Mixin Files files) {
    KeyRing.create(files.store, files.passphrase, YearMonth.now(Clock.systemUTC()));
    System.out.println("made " + files.store);
    return 0;
  }

  @Command(description = "Adds keys for this month; nodes wrap with them from their next start.")
  int turn(@Mixin Files files) {
    KeyRing.turn(files.store, files.passphrase, YearMonth.now(Clock.systemUTC()));
    System.out.println("turned " + files.store);
    return 0;
  }
}
