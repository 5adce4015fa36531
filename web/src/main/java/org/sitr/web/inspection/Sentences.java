package org.sitr.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Action;
import org.sitr.access.Jobs;
import org.sitr.audit.LogLine;
import org.sitr.casefile.CaseRef;
import org.sitr.code.CodeLists;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Entries as sentences: "Officer K. opened the address of 7F3Q-8E, for: hearing preparation".
@RequestScoped
public class Sentences {

  private static final int REFS_NAMED = 3;
  private static final Set<Kind> WRITES = Set.of(Kind.WRITE, Kind.APPROVAL);
  private static final Set<String> OF_A_NODE =
      Set.of("NODE_START", "NODE_STOP", "HEARTBEAT", "NOTE_MISSING", "APPENDING_RESUMED");
  private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");
  private static final int PSEUDONYM_SHOWN = 8;

  @Inject Text text;
  @Inject Reader reader;

  /// An entry on a page.
  ///
  /// @param words the asker's own, or nothing
  /// @param bad whether it was refused or failed, and stands out
  /// @param iso the moment for machines
  /// @param refs records, each with a page of its own in the log
  /// @param others who else it is about: staff, and records whose reference nobody here knows
  public record Line(
      String index,
      String sentence,
      String words,
      String outcome,
      boolean bad,
      String time,
      String iso,
      List<String> refs,
      List<String> others) {}

  /// An entry in words.
  public Line of(LogLine line) {
    boolean bad = line.outcome() == Outcome.REFUSED || line.outcome() == Outcome.FAILED;
    return new Line(
        reader.number(line.index()),
        because(told(line), line.purpose()),
        line.reason() == null ? "" : line.reason(),
        word("outcome-" + line.outcome()),
        bad,
        reader.moment(line.at()),
        line.at().toString(),
        line.about().stream().filter(Sentences::isRef).toList(),
        line.about().stream().filter(about -> !isRef(about)).map(this::called).toList());
  }

  /// What an action is called.
  public String what(String action) {
    return word("what-" + known(action));
  }

  private String told(LogLine line) {
    return switch (line.outcome()) {
      case REFUSED -> text.of("inspection.was-refused", who(line), what(line.action()));
      case FAILED -> text.of("inspection.came-to-nothing", who(line), what(line.action()));
      case ALLOWED ->
          writes(line.action())
              ? text.of("inspection.was-allowed", who(line), what(line.action()))
              : done(line);
      case MADE -> done(line);
    };
  }

  /// A leave to write is not a change: that it came about, or failed, is an entry of its own.
  private static boolean writes(String action) {
    return Stream.of(Action.values())
        .filter(a -> a.name().equals(action))
        .anyMatch(a -> WRITES.contains(a.rule().kind()));
  }

  private String done(LogLine line) {
    return text.of("inspection.did-" + known(line.action()), who(line), refs(line.about()));
  }

  private String because(String told, @Nullable String reason) {
    if (reason == null) return told;
    var why = CodeLists.named("access_reason").label(reason, reader.getLocale());
    return text.of("inspection.because", told, why);
  }

  private String refs(List<String> refs) {
    if (refs.isEmpty()) return text.getOrDefault("inspection.nobody", "");
    var named =
        refs.stream()
            .limit(REFS_NAMED)
            .map(this::called)
            .map(text::apart)
            .collect(Collectors.joining(text.getOrDefault("page.comma", ",") + " "));
    return refs.size() > REFS_NAMED
        ? text.of("inspection.and-more", named, refs.size() - REFS_NAMED)
        : named;
  }

  /// A name; the system where a node or one of its jobs acts.
  private String who(LogLine line) {
    var who = line.who();
    if (Jobs.NAMES.contains(who) || OF_A_NODE.contains(line.action()))
      return text.getOrDefault("inspection.system", "");
    var known = !PSEUDONYM.matcher(who).matches();
    return known
        ? text.apart(who)
        : text.of("inspection.somebody", who.substring(0, PSEUDONYM_SHOWN));
  }

  private static boolean isRef(String about) {
    return CaseRef.parse(about).filter(ref -> ref.text().equals(about)).isPresent();
  }

  /// A pseudonym of the log tells a reader only whether two entries mean the same.
  private String called(String about) {
    return PSEUDONYM.matcher(about).matches()
        ? text.of("inspection.unknown", about.substring(0, PSEUDONYM_SHOWN))
        : about;
  }

  private String known(String action) {
    return text.has("inspection.did-" + action) ? action : "OTHER";
  }

  private String word(String key) {
    return text.getOrDefault("inspection." + key, key);
  }
}
