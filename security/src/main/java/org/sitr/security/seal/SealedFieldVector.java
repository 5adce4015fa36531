package org.sitr.security.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.integrity.Sha256;
import org.sitr.security.keys.Compartment;

/// A vector of `sealed-field.json`, and whether this implementation agrees with it in both
/// directions and refuses what differs from it. Its salt is used for this one comparison; no box
/// leaves here.
///
/// @param box null where the vector is long and gives only its length and hash
public record SealedFieldVector(
    byte[] key,
    byte[] salt,
    String field,
    Compartment compartment,
    Place place,
    byte @Nullable [] value,
    byte @Nullable [] box,
    int boxLength,
    Sha256 boxHash) {
  /// Of a long box every so many-th byte is changed, of a short one each.
  private static final int SHORT_BYTES = 5000;

  private static final int LONG_STEP = 997;

  /// What is wrong; nothing where all holds.
  public List<String> faults() {
    var faults = new ArrayList<String>();
    try (var input = InputKey.of(key)) {
      var context = Box.context(field, compartment, place);
      int version = place.keyVersion();
      var sealed = Box.seal(input, context, version, SealedField.FLOOR, value, salt);
      boolean same = box == null || Arrays.equals(box, sealed);
      if (!same || sealed.length != boxLength || !Sha256.of(sealed).equals(boxHash))
        faults.add("seals to other bytes");
      var given = box == null ? sealed : box;
      var opened = Box.open(input, context, version, SealedField.FLOOR, given);
      if (!Arrays.equals(opened, value)) faults.add("opens to another value");
      if (opensChanged(input, context, given)) faults.add("opens with a byte changed");
      if (opensElsewhere(input, given)) faults.add("opens in another place");
    } catch (CannotOpen e) {
      faults.add("does not open");
    }
    return faults;
  }

  private boolean opensChanged(InputKey input, byte[] context, byte[] given) {
    int step = given.length <= SHORT_BYTES ? 1 : LONG_STEP;
    for (int i = 0; i < given.length; i += step) {
      var changed = given.clone();
      changed[i] ^= 1;
      if (opens(input, context, changed)) return true;
    }
    return opens(input, context, Arrays.copyOf(given, given.length - 1))
        || opens(input, context, Arrays.copyOf(given, given.length + 1));
  }

  private boolean opensElsewhere(InputKey input, byte[] given) {
    var other = new UUID(7, 7);
    int version = place.keyVersion();
    var places =
        List.of(
            new Place(other, place.row(), place.revision(), version),
            new Place(place.owner(), other, place.revision(), version),
            new Place(place.owner(), place.row(), place.revision() + 1, version));
    for (var elsewhere : places)
      if (opens(input, Box.context(field, compartment, elsewhere), given)) return true;
    if (opens(input, Box.context(field + "x", compartment, place), given)) return true;
    for (var another : Compartment.values())
      if (another != compartment && opens(input, Box.context(field, another, place), given))
        return true;
    return false;
  }

  private boolean opens(InputKey input, byte[] context, byte[] bytes) {
    try {
      Box.open(input, context, place.keyVersion(), SealedField.FLOOR, bytes);
      return true;
    } catch (CannotOpen e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "vector of " + field;
  }
}
