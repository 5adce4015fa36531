package org.sitr.vault;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.OwnerKey;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.Place;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.Sealer;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.vault.Quarantined.Reason;

/// Seals and opens the fields of a row in its own place.
final class Boxes {
  private Boxes() {}

  static <T> @Nullable T open(OwnerKey key, OwnedRow row, SealedField<T> field) {
    var box = row.get(field);
    try {
      if (box == null) throw new CannotOpen();
      return Sealer.open(key.key(), field, place(row), box);
    } catch (CannotOpen e) {
      throw new Quarantined(row.owner(), Reason.FIELD);
    }
  }

  /// Seals every field of the row, absent ones too.
  static void seal(OwnerKey key, OwnedRow row, Facet facet, Map<SealedField<?>, ?> values) {
    var left = new HashMap<SealedField<?>, @Nullable Object>(values);
    for (var field : facet.fields()) seal(key, row, field, left.remove(field));
    if (!left.isEmpty()) throw new IllegalArgumentException("fields of another facet");
  }

  @SuppressWarnings("unchecked")
  private static <T> void seal(
      OwnerKey key, OwnedRow row, SealedField<T> field, @Nullable Object value) {
    row.put(field, Sealer.seal(key.key(), field, place(row), (T) value));
  }

  private static Place place(OwnedRow row) {
    return new Place(row.owner(), row.id(), row.revision(), row.keyVersion());
  }
}
