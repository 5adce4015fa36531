package org.sitr.tools;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.RightEdge;
import org.sitr.tools.Vectors.Result;

/// `audit-log.json`: entries in the order of their index, and the root of the tree at some sizes.
/// Each root is one vector, each entry another.
final class LogVectors {
  private LogVectors() {}

  static List<Result> check(JsonObject log) {
    var entries = new ArrayList<byte[]>();
    var results = new ArrayList<Result>();
    var given = log.getJsonArray("entries");
    for (int i = 0; i < given.size(); i++) {
      var entry = given.getString(i).getBytes(StandardCharsets.UTF_8);
      entries.add(entry);
      results.add(new Result("entry " + i, faults(entry)));
    }
    var roots = new TreeMap<Integer, String>();
    for (var size : log.getJsonObject("roots").keySet())
      roots.put(Integer.parseInt(size), log.getJsonObject("roots").getString(size));
    for (var root : roots.entrySet())
      results.add(new Result("root of " + root.getKey(), faults(entries, root)));
    return results;
  }

  private static List<String> faults(byte[] entry) {
    var faults = new ArrayList<String>();
    var parsed = Entry.parse(entry);
    if (parsed.isEmpty()) faults.add("does not read");
    else if (!Arrays.equals(parsed.get().bytes(), entry)) faults.add("is written differently");
    var leaf = Merkle.leaf(entry);
    for (int i = 0; i < entry.length; i++) {
      var changed = entry.clone();
      changed[i] ^= 1;
      boolean same = Entry.parse(changed).isPresent() && Entry.parse(changed).equals(parsed);
      if (same || Arrays.equals(Merkle.leaf(changed), leaf))
        faults.add("reads the same with byte " + i + " changed");
    }
    return faults;
  }

  private static List<String> faults(List<byte[]> entries, Map.Entry<Integer, String> root) {
    int size = root.getKey();
    if (size > entries.size()) return List.of("has fewer entries");
    var whole = root(entries.subList(0, size));
    if (!HexFormat.of().formatHex(whole).equals(root.getValue())) return List.of("another root");
    if (size == 0) return List.of();
    var changed = new ArrayList<>(entries.subList(0, size));
    changed.set(size - 1, new byte[] {1});
    return Arrays.equals(root(changed), whole) ? List.of("an entry does not count") : List.of();
  }

  private static byte[] root(List<byte[]> entries) {
    var edge = new RightEdge();
    for (var entry : entries) edge.append(Merkle.leaf(entry));
    return edge.root();
  }
}
