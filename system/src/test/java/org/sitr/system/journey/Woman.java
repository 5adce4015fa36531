package org.sitr.system.journey;

import org.sitr.system.desk.Lang;

/// Whom the journey is about; nobody real. A fresh name each run, so that a search finds this one.
///
/// @param arabic a name of many parts as she writes it
/// @param romanised the same in Latin letters
/// @param one the one name that her family calls her by
record Woman(String arabic, String romanised, String one, String codeword, String address) {

  static Woman of(Lang lang) {
    var n = (int) (System.currentTimeMillis() / 1000 % 100_000);
    var tail = letters(n, "بتجدرزسشصط");
    var latin = letters(n, "bcdfghjklm");
    return new Woman(
        "سمية بنت عبد الله ال" + tail,
        "Sumayya bint Abd Allah al-" + latin,
        (lang == Lang.AR ? "ياقوت " : "Yaqut ") + latin,
        "lantern " + n,
        "Cooper's Yard %d, second floor".formatted(n));
  }

  private static String letters(int n, String alphabet) {
    var letters = new StringBuilder();
    for (var rest = n + 100_000; rest > 0; rest /= 10) letters.append(alphabet.charAt(rest % 10));
    return letters.toString();
  }
}
