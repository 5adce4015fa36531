package org.sitr.system.invented;

import org.jspecify.annotations.Nullable;
import org.sitr.system.invented.World.Word;

/// One invented person, before anybody has written her down.
///
/// @param number 1 to 60, fixed
/// @param full the whole name as she gives it
/// @param primary what an official reads as the main part (a family, father's or only name)
/// @param secondary the other part; null for a person of one name
/// @param birth a partial date in the world's calendar, `1367`, `1367-05` or `1367-05-12`
/// @param stateless no state calls her its own
/// @param female what she says of herself
record Person(
    int number,
    World world,
    Word full,
    Word primary,
    @Nullable Word secondary,
    String birth,
    boolean stateless,
    boolean female) {

  boolean oneName() {
    return secondary == null;
  }

  Word birthPlace() {
    return world.pick("place", number);
  }

  /// The year is all she knows.
  boolean birthYearOnly() {
    return birth.length() == 4;
  }
}
