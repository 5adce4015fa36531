package org.sitr.web.casefile;

import java.util.ArrayList;
import java.util.List;
import org.sitr.contact.SafeContact;
import org.sitr.web.form.Values;
import org.sitr.web.form.Words;

/// What must be known before making contact, on every tab of a person.
///
/// @param kind `note`, `warn` where something is overdue or missing, `bad` where the silence is an
///   alarm
/// @param rules where all of them are
public record Banner(String kind, List<Values.Pair> lines, String rules) {

  static Banner of(SafeContact safe, Words words, String rules) {
    var lines = new ArrayList<Values.Pair>();
    safe.neverDo().ifPresent(v -> lines.add(line("never-do", v, words)));
    safe.safeTimes().ifPresent(v -> lines.add(line("safe-times", v, words)));
    safe.askFor().ifPresent(v -> lines.add(line("ask-for", v, words)));
    safe.whoMayAnswer().ifPresent(v -> lines.add(line("who-may-answer", v, words)));
    safe.nextDue()
        .ifPresent(
            at -> lines.add(line("next-due", due(safe, words, words.reader().moment(at)), words)));
    return new Banner(kind(safe, lines.isEmpty()), lines, rules);
  }

  private static Values.Pair line(String field, String value, Words words) {
    return new Values.Pair(words.label("contact/" + field), value);
  }

  private static String due(SafeContact safe, Words words, String at) {
    return switch (safe.due()) {
      case OVERDUE -> words.of("contact.due-overdue", at);
      case SILENT -> words.of("contact.due-silent", at);
      case AHEAD, NOT_SET -> at;
    };
  }

  private static String kind(SafeContact safe, boolean none) {
    if (none) return "warn";
    return switch (safe.due()) {
      case SILENT -> "bad";
      case OVERDUE, NOT_SET -> "warn";
      case AHEAD -> "note";
    };
  }
}
