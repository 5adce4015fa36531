package org.sitr.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Merkle;

/// A detail as it rests beside its entry.
///
/// @param row 16 random bytes: the place it was sealed for
/// @param compartment 7 DECISION, 17 AUDIT, 0 clear
/// @param box the sealed field `audit/detail`, or clear JSON
public record Beside(UUID row, int compartment, byte[] box) {
  public static final int CLEAR = 0;

  public static final int DECISION = 7;
  public static final int AUDIT = 17;

  public Beside {
    box = box.clone();
  }

  /// Clear JSON, for `system` entries alone.
  static Beside clear(byte[] json) {
    return new Beside(Alias.random().value(), CLEAR, json);
  }

  /// One name with one value.
  static Beside clear(String name, String value) {
    return clear(DetailText.write(new TreeMap<>(Map.of(name, List.of(value)))));
  }

  @Override
  public byte[] box() {
    return box.clone();
  }

  /// What the entry says of it.
  String hash() {
    return HexFormat.of().formatHex(Merkle.sha256(box));
  }

  int size() {
    return box.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Beside b
        && row.equals(b.row)
        && compartment == b.compartment
        && Arrays.equals(box, b.box);
  }

  @Override
  public int hashCode() {
    return row.hashCode();
  }

  @Override
  public String toString() {
    return "detail of " + box.length + " bytes";
  }
}
