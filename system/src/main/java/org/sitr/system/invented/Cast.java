package org.sitr.system.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The sixty, always the same: each gets its place in the list by number, nothing is drawn by
/// chance.
final class Cast {
  static final int SIZE = 60;

  /// How many come from where; together [#SIZE].
  private static final List<Map.Entry<String, Integer>> PLACES =
      List.of(
          Map.entry("levant", 10),
          Map.entry("sudan", 4),
          Map.entry("afghan", 6),
          Map.entry("eritrea", 5),
          Map.entry("colombia", 4),
          Map.entry("romania", 3),
          Map.entry("nigeria", 3),
          Map.entry("vietnam", 3),
          Map.entry("ukraine", 5),
          Map.entry("russia", 5),
          Map.entry("israel", 3),
          Map.entry("china", 5),
          Map.entry("korea", 4));

  private Cast() {}

  static List<Person> all() {
    var worlds = World.all();
    var all = new ArrayList<Person>();
    for (var place : PLACES) {
      var world = worlds.get(place.getKey());
      if (world == null) throw new IllegalStateException(place.getKey());
      for (var nth = 0; nth < place.getValue(); nth++) all.add(person(world, nth, all.size() + 1));
    }
    return List.copyOf(all);
  }

  private static Person person(World world, int nth, int number) {
    var female = number % 3 != 0;
    var stateless = world.name().equals("levant") && nth % 4 == 3;
    var birth = birth(world.calendar(), number);
    if (world.has("one") && nth == 0) {
      var name = world.pick("one", nth);
      return new Person(number, world, name, name, null, birth, stateless, true);
    }
    if (world.has("many") && nth == 1) return ofManyNames(world, number, birth);
    var given = world.pick(female ? "f" : "m", nth);
    var family = world.pick("family", nth + nth / 3);
    var full =
        world.familyFirst() ? family.then(given, world.space()) : given.then(family, world.space());
    return new Person(number, world, full, family, given, birth, stateless, female);
  }

  private static Person ofManyNames(World world, int number, String birth) {
    var many = world.pick("many", 1);
    var parts = many.parts("/");
    return new Person(
        number, world, many.without("/"), parts.getLast(), parts.getFirst(), birth, false, true);
  }

  /// Every third knows the day, every third the month, every third only the year: about what intake
  /// meets.
  private static String birth(World.Calendar calendar, int number) {
    var age = number % 11 == 0 ? 9 + number % 8 : 19 + number * 7 % 38;
    var year =
        switch (calendar) {
          case GREGORIAN -> 2026 - age;
          case HIJRI -> 1448 - age;
          case PERSIAN -> 1405 - age;
          case ETHIOPIC -> 2019 - age;
        };
    var month = 1 + number % 12;
    var day = 1 + number * 5 % 28;
    return switch (number % 3) {
      case 0 -> "%d".formatted(year);
      case 1 -> "%d-%02d".formatted(year, month);
      default -> "%d-%02d-%02d".formatted(year, month, day);
    };
  }
}
