package org.sitr.security.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.integrity.Chapter.Listed;

/// A vector of `integrity.json`: an owner's rows (or only what is listed of them), chapters,
/// manifest.
///
/// @param listed of a large owner, whose rows are not given: by table
public record IntegrityVector(
    UUID owner,
    long revision,
    List<Row> rows,
    Map<String, List<Listed>> listed,
    SortedMap<String, Sha256> chapters,
    byte[] manifest,
    Sha256 manifestHash) {
  /// A row and the digest it has.
  public record Row(
      String table, UUID id, long revision, Map<String, byte @Nullable []> columns, Sha256 digest) {
    private Sha256 computed() {
      return RowDigest.of(table, id, revision, columns);
    }
  }

  /// What is wrong; nothing where all holds.
  public List<String> faults() {
    var faults = new ArrayList<String>();
    var all = new TreeMap<>(listed);
    for (var row : rows) {
      if (!row.computed().equals(row.digest())) faults.add("row of " + row.table());
      if (columnsDoNotCount(row)) faults.add("a column of " + row.table() + " does not count");
      all.computeIfAbsent(row.table(), t -> new ArrayList<>())
          .add(new Listed(row.id(), row.revision(), row.digest()));
    }
    var computed = new TreeMap<String, Sha256>();
    all.forEach((table, entries) -> {
      for (var chapter : Chapter.of(table, entries)) {
        computed.put(chapter.name(), Sha256.of(chapter.bytes()));
        if (!Chapter.parse(chapter.name(), chapter.bytes()).equals(chapter))
          faults.add("chapter " + chapter.name() + " reads as another");
      }
    });
    if (!computed.equals(chapters)) faults.add("chapters");
    manifestFaults(faults, computed);
    return faults;
  }

  private void manifestFaults(List<String> faults, SortedMap<String, Sha256> computed) {
    var made = new Manifest(owner, revision, computed);
    if (!Arrays.equals(made.bytes(), manifest)) faults.add("manifest");
    if (!made.hash().equals(manifestHash)) faults.add("hash of the manifest");
    try {
      if (!Manifest.parse(manifest).equals(made)) faults.add("manifest reads as another");
    } catch (IllegalArgumentException e) {
      faults.add("manifest does not read");
    }
    for (int i = 0; i < manifest.length; i++) {
      var changed = manifest.clone();
      changed[i] ^= 1;
      if (reads(changed, made)) faults.add("manifest reads the same with byte " + i + " changed");
    }
  }

  private static boolean reads(byte[] bytes, Manifest expected) {
    try {
      return Manifest.parse(bytes).equals(expected);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean columnsDoNotCount(Row row) {
    for (var name : row.columns().keySet()) {
      var fewer = new TreeMap<String, byte @Nullable []>(row.columns());
      fewer.remove(name);
      if (RowDigest.of(row.table(), row.id(), row.revision(), fewer).equals(row.digest()))
        return true;
    }
    return RowDigest.of(row.table(), row.id(), row.revision() + 1, row.columns())
        .equals(row.digest());
  }
}
