package org.sitr.audit;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.RightEdge;
import org.sitr.security.log.TilePath;

/// Hash tiles, computed from the entries. Full ones never change and are kept, the oldest thrown
/// away (16 MB at most).
final class Tiles {
  private static final int KEPT = 2048;

  private final Map<TilePath, byte[]> full =
      Collections.synchronizedMap(
          new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<TilePath, byte[]> eldest) {
              return size() > KEPT;
            }
          });

  byte[] bytes(Connection c, TilePath tile) throws SQLException {
    byte[] known = full.get(tile);
    if (known != null) {
      return known;
    }
    byte[] made = tile.level() == 0 ? leaves(c, tile) : above(c, tile);
    if (tile.width() == TilePath.FULL) {
      full.put(tile, made);
    }
    return made;
  }

  private static byte[] leaves(Connection c, TilePath tile) throws SQLException {
    List<LogTable.Row> rows = LogTable.from(c, tile.firstLeaf(), tile.width());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    rows.forEach(r -> out.writeBytes(Merkle.leaf(r.entry())));
    return out.toByteArray();
  }

  /// Each hash of a tile is the root of a full tile below.
  private byte[] above(Connection c, TilePath tile) throws SQLException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < tile.width(); i++) {
      TilePath below =
          new TilePath(tile.level() - 1, tile.index() * TilePath.FULL + i, TilePath.FULL);
      out.writeBytes(root(bytes(c, below)));
    }
    return out.toByteArray();
  }

  private static byte[] root(byte[] tile) {
    RightEdge tree = new RightEdge();
    for (int at = 0; at < tile.length; at += Merkle.HASH_BYTES) {
      tree.append(Arrays.copyOfRange(tile, at, at + Merkle.HASH_BYTES));
    }
    return tree.root();
  }
}
