package org.sitr.draft;

import java.util.Optional;
import java.util.UUID;

/// Names a draft in an address: random, and tells nothing.
public record DraftId(UUID uuid) {

  /// What an address says; empty where it can be no draft.
  public static Optional<DraftId> parse(String text) {
    try {
      return text.length() == 36
          ? Optional.of(new DraftId(UUID.fromString(text)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return uuid.toString();
  }
}
