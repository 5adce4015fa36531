package org.sitr.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Outcome;

/// An entry as the parts of a sentence: "Officer K. opened the address of 7F3Q-8E, for a hearing,
/// 14:02". Pages turn them into words; a name of a protected person is in none of them.
///
/// @param who the officer's name, or the alias where nobody is known by it
/// @param about case references; empty for what is about nobody
/// @param fields logical names of what was shown or changed, `identity/family-name`
/// @param purpose a code of `access_reason.csv`
/// @param reason the sentence that was typed
/// @param sealed true where a detail stands beside it that was not opened
public record LogLine(
    long index,
    Instant at,
    Outcome outcome,
    String action,
    String who,
    List<String> about,
    List<String> fields,
    @Nullable String purpose,
    @Nullable String reason,
    boolean sealed) {

  public LogLine {
    about = List.copyOf(about);
    fields = List.copyOf(fields);
  }

  /// @param detail opened, or null
  public static LogLine of(Logged logged, @Nullable Detail detail, Names names) {
    Entry e = logged.entry();
    String who = names.staff(e.actor()).orElseGet(() -> e.actor().hex());
    return new LogLine(
        logged.index(),
        e.time(),
        e.outcome(),
        e.action(),
        who,
        about(e, detail, names),
        detail == null ? List.of() : detail.words().getOrDefault(Detail.FIELDS, List.of()),
        detail == null ? null : detail.first(Detail.PURPOSE),
        detail == null ? null : detail.first(Detail.REASON),
        detail == null && e.detail() != null);
  }

  /// `log.allowed.OPEN_PERSON`: the sentence's key in the bundles.
  public String messageKey() {
    return "log." + outcome.code() + "." + action;
  }

  private static List<String> about(Entry e, @Nullable Detail detail, Names names) {
    if (e.subject() != null) {
      return List.of(reference(e.subject(), names));
    }
    List<String> aliases =
        detail == null ? List.of() : detail.words().getOrDefault(Detail.ABOUT, List.of());
    return aliases.stream()
        .flatMap(hex -> Alias.parse(hex).stream())
        .map(alias -> reference(alias, names))
        .toList();
  }

  private static String reference(Alias alias, Names names) {
    return names.reference(alias).orElseGet(alias::hex);
  }
}
