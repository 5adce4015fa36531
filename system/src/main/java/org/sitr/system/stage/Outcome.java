package org.sitr.system.stage;

import java.util.List;
import java.util.Locale;

/// How a stage ended.
///
/// @param faults what failed, a sentence each
public record Outcome(Stage stage, int passed, List<String> faults, double seconds) {
  public Outcome {
    faults = List.copyOf(faults);
  }

  boolean isOk() {
    return faults.isEmpty() && passed > 0;
  }

  int failed() {
    return isOk() ? 0 : Math.max(1, faults.size());
  }

  /// `journey-en ok 31 cases, 204 s of 300`.
  public String line() {
    var line =
        String.format(
            Locale.ROOT,
            "%s %s %d cases, %.0f s of %d",
            stage.name(),
            isOk() ? "ok" : "FAILED",
            passed + faults.size(),
            seconds,
            stage.budget().toSeconds());
    return seconds > stage.budget().toSeconds() ? line + " (defect: over its budget)" : line;
  }
}
