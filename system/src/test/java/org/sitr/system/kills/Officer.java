package org.sitr.system.kills;

import java.util.Map;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Rest;

/// Writes one number after another into a field of a case, until nobody answers.
final class Officer implements Runnable {
  private static final String FIELD = "identity/birth-place";

  final String ref = Case.of("Power Cut").ref();
  private volatile int answered;
  private volatile int sent;

  @Override
  public void run() {
    try {
      while (writes(sent + 1)) answered = sent;
    } catch (RuntimeException nobodyAnswers) {
      return;
    }
  }

  private boolean writes(int number) {
    var amina = Rest.as("amina");
    var shown = amina.facet(ref, "identity", Map.of()).get("revision").getAsLong();
    sent = number;
    return amina.change(ref, "identity", shown, Map.of(FIELD, "n" + number), Map.of()).status()
        == 200;
  }

  int answered() {
    return answered;
  }

  /// Whether that is the last that was answered, or the one that was under way.
  boolean mayHold(int number) {
    return number == answered || number == sent;
  }

  /// What the case holds now.
  int held(Rest amina) {
    var field =
        amina.facet(ref, "identity", Map.of()).getAsJsonObject("fields").getAsJsonObject(FIELD);
    return field.has("value") ? Integer.parseInt(field.get("value").getAsString().substring(1)) : 0;
  }
}
