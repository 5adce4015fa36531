package org.sitr.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Bundle;
import org.sitr.security.log.Checkpoint;
import org.sitr.security.log.Fault;
import org.sitr.security.log.LogVerifier;
import org.sitr.security.log.Note;
import org.sitr.security.log.Sheet;
import org.sitr.security.log.TilePath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a folder of `fetch-log` with no trust in the server it came from. Exit code 0: all is
/// well; 1: the log is at fault, and where; 2: no sheet, so that nothing says whose log it is (or
/// something could not be read).
@Command(
    name = "verify-log",
    description = "Checks a fetched log: is it whole, is it ours, does its story hold.")
final class VerifyLog implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "folder of fetch-log")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--trust",
      paramLabel = "SHEET",
      description = "the founding sheet: keys and witnesses")
  private @Nullable Path trust;

  @Override
  public Integer call() throws IOException {
    Note head =
        Note.parse(Files.readAllBytes(folder.resolve(FetchLog.CHECKPOINT)))
            .orElseThrow(() -> new IOException("the checkpoint is no signed note"));
    Sheet sheet = trust == null ? null : sheet(trust);
    LogVerifier verifier = new LogVerifier(head, sheet);
    for (Note earlier : seen()) {
      verifier.saw(earlier);
    }
    read(verifier, Checkpoint.parse(head.text()).map(Checkpoint::size).orElse(0L));
    return tell(verifier, sheet);
  }

  private static int tell(LogVerifier verifier, @Nullable Sheet sheet) {
    Optional<Fault> fault = verifier.end();
    if (fault.isPresent()) {
      System.out.println(fault.get());
      return 1;
    }
    for (String node : verifier.running()) {
      System.err.println("node " + node + " has not ended: it runs, or died since its last entry");
    }
    String found = verifier.size() + " entries, root " + verifier.rootHex();
    if (sheet == null) {
      System.out.println(found + ", signatures were not checked: no sheet was given (--trust)");
      return 2;
    }
    System.out.println(
        found
            + ", signature ok, witnesses "
            + verifier.witnesses()
            + " of "
            + sheet.witnesses().size());
    return 0;
  }

  private void read(LogVerifier verifier, long size) throws IOException {
    Leaves leaves = new Leaves(folder, size);
    Progress progress = new Progress("verified", size);
    try (Lines lines = new Lines(folder.resolve(FetchLog.ENTRIES))) {
      long index = 0;
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (index % TilePath.FULL == 0) {
          heads(size, index / TilePath.FULL).forEach(verifier::stands);
        }
        verifier.take(line, leaves.at(index++));
        progress.at(index);
      }
    }
  }

  /// The heads beside the entries of one bundle, as far as they were fetched.
  private List<byte[]> heads(long size, long bundle) throws IOException {
    Optional<Path> file =
        TilePath.in(size, TilePath.HEADS, bundle)
            .map(path -> folder.resolve(path.text()))
            .filter(Files::isRegularFile);
    return file.isEmpty()
        ? List.of()
        : Bundle.parse(Files.readAllBytes(file.get())).orElse(List.of());
  }

  private List<Note> seen() throws IOException {
    Path seen = folder.resolve(FetchLog.SEEN);
    if (!Files.isDirectory(seen)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(seen)) {
      return files.map(VerifyLog::note).flatMap(Optional::stream).toList();
    }
  }

  private static Optional<Note> note(Path file) {
    try {
      return Note.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Sheet sheet(Path file) throws IOException {
    return Sheet.parse(Files.readString(file))
        .orElseThrow(() -> new IOException(file + " is no founding sheet"));
  }
}
