package org.sitr.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.TilePath;

/// Leaf hashes from fetched tiles, in order; none where no tile lies.
final class Leaves {
  private final Path folder;
  private final long size;
  private long tileIndex = -1;
  private byte[] tile = new byte[0];

  Leaves(Path folder, long size) {
    this.folder = folder;
    this.size = size;
  }

  byte @Nullable [] at(long index) throws IOException {
    if (index / TilePath.FULL != tileIndex) {
      tileIndex = index / TilePath.FULL;
      tile = read(TilePath.in(size, 0, tileIndex));
    }
    int from = (int) (index % TilePath.FULL) * Merkle.HASH_BYTES;
    return from + Merkle.HASH_BYTES > tile.length
        ? null
        : Arrays.copyOfRange(tile, from, from + Merkle.HASH_BYTES);
  }

  private byte[] read(Optional<TilePath> path) throws IOException {
    Path file = path.map(p -> folder.resolve(p.text())).orElse(folder);
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
  }
}
