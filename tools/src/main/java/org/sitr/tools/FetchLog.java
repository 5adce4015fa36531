package org.sitr.tools;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Bundle;
import org.sitr.security.log.Checkpoint;
import org.sitr.security.log.Note;
import org.sitr.security.log.TilePath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fetches a whole log: `entries.jsonl` (the entries' exact bytes, one a line, in index order),
/// `checkpoint`, the leaf hashes and the heads under `tile/`, and every checkpoint ever fetched
/// into this folder under `seen/`. It trusts nothing of it and checks nothing: that is
/// `verify-log`, on any machine.
@Command(name = "fetch-log", description = "Fetches a log, to be verified with verify-log.")
final class FetchLog implements Callable<Integer> {
  static final String ENTRIES = "entries.jsonl";
  static final String CHECKPOINT = "checkpoint";
  static final String SEEN = "seen";

  @Parameters(paramLabel = "URL", description = "where Sitr is, https://…")
  @SuppressWarnings("NullAway.Init")
  private String url;

  @Parameters(paramLabel = "DIR", description = "folder to write to")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--token",
      required = true,
      paramLabel = "FILE",
      description = "bearer token of an auditor")
  @SuppressWarnings("NullAway.Init")
  private Path token;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "certificate authority to trust, PEM; default: Java's own")
  private @Nullable Path ca;

  @Override
  public Integer call() throws Exception {
    try (Https server = new Https(url, ca, Files.readString(token).strip())) {
      Files.createDirectories(folder.resolve(SEEN));
      byte[] head = server.get("/log/checkpoint", false);
      Checkpoint checkpoint =
          Note.parse(head)
              .flatMap(note -> Checkpoint.parse(note.text()))
              .orElseThrow(() -> new IOException("no checkpoint"));
      entries(server, checkpoint.size());
      Files.write(folder.resolve(CHECKPOINT), head);
      Files.write(folder.resolve(SEEN).resolve(Long.toString(checkpoint.size())), head);
      System.out.println(checkpoint.size() + " entries in " + folder.resolve(ENTRIES));
      return 0;
    }
  }

  /// Under another name until it is whole, so that a break leaves what was fetched before.
  private void entries(Https server, long size) throws IOException, InterruptedException {
    Path part = folder.resolve(ENTRIES + ".part");
    Progress progress = new Progress("fetched", size);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      Optional<TilePath> next = TilePath.in(size, TilePath.ENTRIES, 0);
      for (long index = 1; next.isPresent(); index++) {
        bundle(server, next.get(), out);
        progress.at(next.get().endLeaf());
        next = TilePath.in(size, TilePath.ENTRIES, index);
      }
    }
    Files.move(part, folder.resolve(ENTRIES), StandardCopyOption.REPLACE_EXISTING);
  }

  private void bundle(Https server, TilePath path, OutputStream out)
      throws IOException, InterruptedException {
    byte[] bytes = server.get("/log/" + path.text(), true);
    List<byte[]> entries =
        Bundle.parse(bytes).orElseThrow(() -> new IOException("no entries at " + path.text()));
    for (byte[] entry : entries) {
      if (new String(entry, StandardCharsets.ISO_8859_1).indexOf('\n') >= 0) {
        throw new IOException("an entry with a line feed in " + path.text());
      }
      out.write(entry);
      out.write('\n');
    }
    keep(server, new TilePath(0, path.index(), path.width()));
    keep(server, new TilePath(TilePath.HEADS, path.index(), path.width()));
  }

  private void keep(Https server, TilePath path) throws IOException, InterruptedException {
    Path file = folder.resolve(path.text());
    Files.createDirectories(file.getParent());
    Files.write(file, server.get("/log/" + path.text(), false));
  }
}
