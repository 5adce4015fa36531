package org.sitr.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An approval as it is shown to who decides: exactly this text is what the yes is bound to.
///
/// @param shown what is agreed to, message key to value, in order
/// @param sha256 of what is shown and of the arguments, 64 hex digits; a decision must bring it
///   back
/// @param why the proposer's words
public record ApprovalView(
    ApprovalLine line,
    Map<String, String> shown,
    String sha256,
    String why,
    List<Given> decisions,
    boolean mayWithdraw) {

  /// One person's decision.
  ///
  /// @param by by name
  /// @param words the reason of a refusal
  public record Given(String by, boolean yes, Instant at, @Nullable String words) {}

  public ApprovalView {
    decisions = List.copyOf(decisions);
  }

  @Override
  public String toString() {
    return "approval " + line.id();
  }
}
