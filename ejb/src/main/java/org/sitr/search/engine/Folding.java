package org.sitr.search.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes one of what people write in many ways: `Ÿäsmin` and `yasmin`, `أحمد` and `احمد`.
public final class Folding {

  /// Longer than any name; what is behind it is not looked at.
  private static final int LONGEST = 1_000;

  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          // Latin letters that do not come apart
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ħ', "h"),
          // Arabic: carriers of hamza, Persian and Urdu forms, ta marbuta
          Map.entry((int) 'ى', "ي"),
          Map.entry((int) 'ی', "ي"),
          Map.entry((int) 'ة', "ه"),
          Map.entry((int) 'ک', "ك"),
          Map.entry((int) 'گ', "غ"),
          Map.entry((int) 'پ', "ب"),
          Map.entry((int) 'چ', "ج"),
          Map.entry((int) 'ژ', "ز"),
          Map.entry((int) 'ٱ', "ا"),
          Map.entry((int) 'ء', ""),
          Map.entry((int) 'ـ', ""),
          // Hebrew finals
          Map.entry((int) 'ך', "כ"),
          Map.entry((int) 'ם', "מ"),
          Map.entry((int) 'ן', "נ"),
          Map.entry((int) 'ף', "פ"),
          Map.entry((int) 'ץ', "צ"),
          // Cyrillic
          Map.entry((int) 'є', "е"),
          Map.entry((int) 'і', "и"),
          Map.entry((int) 'ґ', "г"),
          Map.entry((int) 'ў', "у"));

  private Folding() {}

  /// The folded words of a name, in its order.
  public static List<String> words(String name) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    points(name)
        .forEach(point -> {
          if (Character.isLetterOrDigit(point)) {
            word.append(folded(point));
          } else if (!apostrophe(point) && !word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words.stream().map(Folding::withoutArticle).toList();
  }

  /// Decomposed, so that marks stand alone and can be left out; kana and Hangul come together
  /// again.
  private static java.util.stream.IntStream points(String name) {
    var start = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    var apart =
        Normalizer.normalize(
            Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
            Normalizer.Form.NFD);
    var bare = new StringBuilder();
    apart.codePoints().filter(point -> !leftOut(point)).forEach(bare::appendCodePoint);
    return Normalizer.normalize(bare, Normalizer.Form.NFC).codePoints();
  }

  private static boolean leftOut(int point) {
    int type = Character.getType(point);
    boolean voicing = point == 0x3099 || point == 0x309A;
    return !voicing
            && (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)
            && Character.UnicodeScript.of(point) != Character.UnicodeScript.DEVANAGARI
        || type == Character.FORMAT;
  }

  private static String folded(int point) {
    var other = LETTERS.get(point);
    return other != null
        ? other
        : Character.digit(point, 10) >= 0
            ? Integer.toString(Character.digit(point, 10))
            : Character.toString(point);
  }

  private static boolean apostrophe(int point) {
    return point == '\'' || point == 0x2019 || point == 0x02BC || point == 0x05F3 || point == 0x60;
  }

  /// The Arabic article is written or left out at will; `al` in Latin letters is a word of its own.
  private static String withoutArticle(String word) {
    var rest = word;
    while (rest.length() > 4 && rest.startsWith("ال")) {
      rest = rest.substring(2);
    }
    return rest;
  }
}
