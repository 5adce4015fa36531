package org.sitr.security.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a tile or an entry bundle stands, C2SP `tlog-tiles`: `tile/0/x001/234`,
/// `tile/entries/000.p/17`; and, which is ours, the heads beside these entries: `tile/heads/…`.
///
/// @param level 0 is made of leaf hashes; [#ENTRIES] is the entries themselves, [#HEADS] the heads
///   that stand beside them
/// @param index of the tile within its level
/// @param width 256, or 1 to 255 for a partial one
public record TilePath(int level, long index, int width) {
  public static final int ENTRIES = -1;
  public static final int HEADS = -2;
  public static final int FULL = 256;

  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|heads|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  /// @throws IllegalArgumentException for what no log has
  public TilePath {
    if (level < HEADS || level > 63 || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("tile");
    }
  }

  /// The tile of this level and index in a tree of `size` leaves; empty if the tree does not reach
  /// it.
  public static Optional<TilePath> in(long size, int level, long index) {
    long hashes = level > 7 ? 0 : size >>> 8 * Math.max(level, 0);
    long width = Math.min(FULL, hashes - index * FULL);
    return width < 1 ? Optional.empty() : Optional.of(new TilePath(level, index, (int) width));
  }

  /// Takes what [#text] gives.
  public static Optional<TilePath> parse(String path) {
    Matcher m = PATH.matcher(path);
    if (!m.matches()) {
      return Optional.empty();
    }
    int level = level(m.group(1));
    long index = Long.parseLong(m.group(2).replaceAll("[x/]", ""));
    int width = m.group(3) == null ? FULL : Integer.parseInt(m.group(3));
    if (m.group(3) != null && width >= FULL) {
      return Optional.empty();
    }
    TilePath tile = new TilePath(level, index, width);
    return tile.text().equals(path) ? Optional.of(tile) : Optional.empty();
  }

  /// The path below the log's address, without a leading slash.
  public String text() {
    StringBuilder number = new StringBuilder(three(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      number.insert(0, "x" + three(rest % 1000) + "/");
    }
    return "tile/" + name(level) + "/" + number + (width == FULL ? "" : ".p/" + width);
  }

  private static int level(String name) {
    return switch (name) {
      case "entries" -> ENTRIES;
      case "heads" -> HEADS;
      default -> Integer.parseInt(name);
    };
  }

  private static String name(int level) {
    return switch (level) {
      case ENTRIES -> "entries";
      case HEADS -> "heads";
      default -> Integer.toString(level);
    };
  }

  /// The first leaf that it speaks of.
  public long firstLeaf() {
    return index * FULL << 8 * Math.max(level, 0);
  }

  /// The leaf after the last that it speaks of; no smaller tree has this tile.
  public long endLeaf() {
    return index * FULL + width << 8 * Math.max(level, 0);
  }

  private static String three(long number) {
    return "%03d".formatted(number);
  }
}
