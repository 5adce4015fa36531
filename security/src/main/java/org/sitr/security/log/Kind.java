package org.sitr.security.log;

import java.util.Locale;
import java.util.Optional;

/// What kind of act an entry tells of.
public enum Kind {
  READ,
  SEARCH,
  WRITE,
  DELETE,
  APPROVAL,
  EXPORT,
  LOGIN,
  DENIED,
  SYSTEM,
  KEY;

  private final String code = name().toLowerCase(Locale.ROOT);

  /// How it is spelt in an entry.
  public String code() {
    return code;
  }

  public static Optional<Kind> parse(String code) {
    for (Kind kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
