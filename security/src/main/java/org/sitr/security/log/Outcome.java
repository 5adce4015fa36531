package org.sitr.security.log;

import java.util.Locale;
import java.util.Optional;

/// How an act went, as far as its entry knows.
public enum Outcome {
  /// permitted; stands before anything opens
  ALLOWED,
  /// not permitted
  REFUSED,
  /// a write whose rows are sealed; stands before they are committed
  MADE,
  /// what was allowed or made and came to nothing
  FAILED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /// How it is spelt in an entry.
  public String code() {
    return code;
  }

  public static Optional<Outcome> parse(String code) {
    for (Outcome outcome : values()) {
      if (outcome.code.equals(code)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
