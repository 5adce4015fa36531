package org.sitr.security.integrity;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Which rows an owner has in one table, at most [#MOST] of them: id, revision and digest of each,
/// by id.
///
/// @param name the table; for its second chapter `table.2`, and so on
public record Chapter(String name, List<Listed> rows) {
  /// Rows a chapter holds.
  public static final int MOST = 512;

  private static final int LISTED_BYTES = 16 + 8 + Sha256.BYTES;

  /// One row of a chapter.
  public record Listed(UUID id, long revision, Sha256 digest) {}

  public Chapter {
    rows = List.copyOf(rows);
    if (rows.isEmpty() || rows.size() > MOST) throw new IllegalArgumentException("chapter");
    for (int i = 1; i < rows.size(); i++)
      if (Bytes.UNSIGNED.compare(rows.get(i - 1).id(), rows.get(i).id()) >= 0)
        throw new IllegalArgumentException("chapter");
  }

  /// All chapters of a table; none where it has no rows.
  public static List<Chapter> of(String table, Collection<Listed> rows) {
    var sorted = rows.stream().sorted(Comparator.comparing(Listed::id, Bytes.UNSIGNED)).toList();
    var chapters = new ArrayList<Chapter>();
    for (int from = 0; from < sorted.size(); from += MOST) {
      var part = sorted.subList(from, Math.min(from + MOST, sorted.size()));
      chapters.add(new Chapter(name(table, chapters.size()), part));
    }
    return chapters;
  }

  private static String name(String table, int index) {
    return index == 0 ? table : table + "." + (index + 1);
  }

  /// Is a chapter of that name one of the table's?
  public static boolean isOf(String table, String name) {
    return name.equals(table) || name.startsWith(table + ".");
  }

  /// @throws IllegalArgumentException for bytes that no chapter has
  public static Chapter parse(String name, byte[] bytes) {
    if (bytes.length % LISTED_BYTES != 0) throw new IllegalArgumentException("chapter");
    var rows = new ArrayList<Listed>();
    for (var in = ByteBuffer.wrap(bytes); in.hasRemaining(); ) {
      var id = new UUID(in.getLong(), in.getLong());
      var revision = in.getLong();
      var digest = new byte[Sha256.BYTES];
      in.get(digest);
      rows.add(new Listed(id, revision, Sha256.wrap(digest)));
    }
    return new Chapter(name, rows);
  }

  public byte[] bytes() {
    var out = new Bytes();
    for (var row : rows) out.id(row.id()).u64(row.revision()).raw(row.digest().bytes());
    return out.toArray();
  }
}
