package org.sitr.approval;

import java.util.Optional;
import java.util.UUID;

/// Names one approval, in addresses too: random, says nothing.
public record ApprovalId(UUID uuid) {
  public static Optional<ApprovalId> parse(String text) {
    try {
      return Optional.of(new ApprovalId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return uuid.toString();
  }
}
