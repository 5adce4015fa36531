package org.sitr.casefile;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;

/// How people name a record: `7F3Q-8E`. Random, never counted up; five random characters and one
/// that checks them.
///
/// Characters are 0-9 and A-Z without I, L, O, U, which are misread. The check character is a sum
/// weighted in GF(32), so that every single wrong character and every two characters changed about
/// are found (there are no such guarantees in a sum modulo 32).
///
/// @param text canonical form, `XXXX-XX`
public record CaseRef(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// @throws IllegalArgumentException not canonical, or the check character does not fit
  public CaseRef {
    if (text.length() != LENGTH + 1 || text.charAt(4) != '-' || !checks(text.replace("-", ""))) {
      throw new IllegalArgumentException("case-ref.wrong");
    }
  }

  /// A new one. Whether it is taken is for the caller to ask.
  public static CaseRef random() {
    var random = new StringBuilder();
    for (int i = 0; i < LENGTH - 1; i++) {
      random.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new CaseRef(dashed(random.append(check(random)).toString()));
  }

  /// What a person typed or pasted, in any case and spacing, with Arabic-Indic digits, invisible
  /// marks, O for 0 and I or L for 1.
  public static Optional<CaseRef> parse(String typed) {
    if (typed.length() > 64) {
      return Optional.empty();
    }
    var plain = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(point -> plain.append(meant(point)));
    return plain.length() == LENGTH && checks(plain.toString())
        ? Optional.of(new CaseRef(dashed(plain.toString())))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }

  private static char meant(int point) {
    int digit = Character.digit(point, 10);
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    int upper = Character.toUpperCase(point);
    return switch (upper) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> upper < 128 ? (char) upper : '?';
    };
  }

  private static boolean checks(String plain) {
    return plain.length() == LENGTH
        && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && check(plain.substring(0, LENGTH - 1)) == plain.charAt(LENGTH - 1);
  }

  /// Horner's rule in GF(32): each step multiplies by x modulo x⁵ + x² + 1, a generator.
  private static char check(CharSequence five) {
    int sum = 0;
    for (int i = 0; i < five.length(); i++) {
      sum = times(sum ^ ALPHABET.indexOf(five.charAt(i)));
    }
    return ALPHABET.charAt(sum);
  }

  private static int times(int value) {
    int doubled = value << 1;
    return (doubled & 0x20) == 0 ? doubled : doubled ^ 0x25;
  }

  private static String dashed(String plain) {
    return plain.substring(0, 4) + "-" + plain.substring(4);
  }
}
