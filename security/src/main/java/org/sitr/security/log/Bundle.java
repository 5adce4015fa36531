package org.sitr.security.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Entries one after the other, each behind its length (u16): the `tile/entries/…` of C2SP
/// `tlog-tiles`.
public final class Bundle {

  /// @throws IllegalArgumentException for an entry of more than 65535 bytes
  public static byte[] write(List<byte[]> entries) {
    ByteBuffer out = ByteBuffer.allocate(entries.stream().mapToInt(e -> 2 + e.length).sum());
    for (byte[] entry : entries) {
      if (entry.length > 0xffff) {
        throw new IllegalArgumentException("entry too long");
      }
      out.putShort((short) entry.length).put(entry);
    }
    return out.array();
  }

  /// Empty if the bytes do not end with an entry, or hold none or more than a bundle can.
  public static Optional<List<byte[]>> parse(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    List<byte[]> entries = new ArrayList<>();
    while (in.hasRemaining()) {
      int length = in.remaining() < 2 ? -1 : Short.toUnsignedInt(in.getShort());
      if (length < 0 || length > in.remaining() || entries.size() == TilePath.FULL) {
        return Optional.empty();
      }
      byte[] entry = new byte[length];
      in.get(entry);
      entries.add(entry);
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
  }

  private Bundle() {}
}
