package org.sitr.security.integrity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The digest of one row: every column is in it, sealed and clear alike.
public final class RowDigest {
  private static final int NULL = 0xFFFFFFFF;

  private RowDigest() {}

  /// @param columns bytes by column name, null where the column is; without id and revision
  public static Sha256 of(
      String table, UUID id, long revision, Map<String, byte @Nullable []> columns) {
    var row = new Bytes().lp(table).id(id).u64(revision);
    for (var column : new TreeMap<>(columns).entrySet()) {
      var bytes = column.getValue();
      row.lp(column.getKey());
      if (bytes == null) row.u32(NULL);
      else row.u32(bytes.length).raw(bytes);
    }
    return Sha256.of(row.toArray());
  }

  /// Bytes of a clear column: ids 16, integers and booleans as i64, instants as i64 microseconds
  /// since 1970, text in UTF-8, binary as it is.
  public static byte @Nullable [] column(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case byte[] bytes -> bytes.clone();
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      case UUID id -> new Bytes().id(id).toArray();
      case Boolean flag -> number(flag ? 1 : 0);
      case Integer number -> number(number);
      case Long number -> number(number);
      case Instant instant -> number(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
      default -> throw new IllegalArgumentException("no column has the type " + value.getClass());
    };
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }
}
