package org.sitr.security.integrity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What rows an owner has: the hash of each of its chapters, under a revision that counts its
/// writes.
///
/// @param revision from 1
/// @param chapters hash of each chapter's bytes, by name
public record Manifest(UUID owner, long revision, SortedMap<String, Sha256> chapters) {
  private static final byte FORMAT = 1;

  public Manifest {
    if (revision < 1) throw new IllegalArgumentException("manifest");
    chapters = Collections.unmodifiableSortedMap(new TreeMap<>(chapters));
  }

  /// @throws IllegalArgumentException for bytes that no manifest has
  public static Manifest parse(byte[] bytes) {
    try {
      var in = ByteBuffer.wrap(bytes);
      if (in.get() != FORMAT) throw new IllegalArgumentException("manifest");
      var owner = new UUID(in.getLong(), in.getLong());
      var revision = in.getLong();
      var manifest = new Manifest(owner, revision, chapters(in));
      // Names in another order, or twice, would be another spelling of the same set.
      if (!ByteBuffer.wrap(manifest.bytes()).equals(ByteBuffer.wrap(bytes)))
        throw new IllegalArgumentException("manifest");
      return manifest;
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("manifest", e);
    }
  }

  private static SortedMap<String, Sha256> chapters(ByteBuffer in) {
    var chapters = new TreeMap<String, Sha256>();
    while (in.hasRemaining()) {
      var name = new byte[Byte.toUnsignedInt(in.get())];
      var hash = new byte[Sha256.BYTES];
      in.get(name).get(hash);
      chapters.put(new String(name, StandardCharsets.US_ASCII), Sha256.wrap(hash));
    }
    return chapters;
  }

  public byte[] bytes() {
    var out = new Bytes().u8(FORMAT).id(owner).u64(revision);
    for (Map.Entry<String, Sha256> chapter : chapters.entrySet())
      out.lp(chapter.getKey()).raw(chapter.getValue().bytes());
    return out.toArray();
  }

  public Sha256 hash() {
    return Sha256.of(bytes());
  }

  /// As an entry of the log writes it: `<revision>:<hash>`.
  public String state() {
    return revision + ":" + hash().hex();
  }

  /// Names of the table's chapters, `table`, `table.2`, and so on.
  public List<String> chaptersOf(String table) {
    var names = new ArrayList<String>();
    for (var name : chapters.keySet()) if (Chapter.isOf(table, name)) names.add(name);
    return names;
  }
}
