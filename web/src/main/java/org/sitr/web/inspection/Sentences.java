package org.sitr.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitr.audit.LogLine;
import org.sitr.code.CodeLists;
import org.sitr.security.log.Outcome;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Entries as sentences: "Officer K. opened the address of 7F3Q-8E, for: hearing preparation".
@RequestScoped
public class Sentences {

  private static final int REFS_NAMED = 3;

  @Inject Text text;
  @Inject Reader reader;

  /// An entry on a page.
  ///
  /// @param words the asker's own, or nothing
  /// @param bad whether it was refused or failed, and stands out
  /// @param iso the moment for machines
  public record Line(
      String index,
      String sentence,
      String words,
      String outcome,
      boolean bad,
      String time,
      String iso,
      List<String> refs) {}

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
        line.about());
  }

  /// What an action is called.
  public String what(String action) {
    return word("what-" + known(action));
  }

  private String told(LogLine line) {
    return switch (line.outcome()) {
      case REFUSED -> text.of("inspection.was-refused", apart(line.who()), what(line.action()));
      case FAILED -> text.of("inspection.came-to-nothing", apart(line.who()), what(line.action()));
      case ALLOWED, MADE ->
          text.of("inspection.did-" + known(line.action()), apart(line.who()), refs(line.about()));
    };
  }

  private String because(String told, @Nullable String reason) {
    if (reason == null) return told;
    var why = CodeLists.named("access_reason").label(reason, reader.getLocale());
    return text.of("inspection.because", told, why);
  }

  private String refs(List<String> refs) {
    if (refs.isEmpty()) return text.getOrDefault("inspection.nobody", "");
    var named =
        refs.stream().limit(REFS_NAMED).map(Sentences::apart).collect(Collectors.joining(", "));
    return refs.size() > REFS_NAMED
        ? text.of("inspection.and-more", named, refs.size() - REFS_NAMED)
        : named;
  }

  /// A name or a reference keeps its own direction within a sentence (Unicode FSI and PDI).
  private static String apart(String name) {
    return "\u2068" + name + "\u2069";
  }

  private String known(String action) {
    return text.has("inspection.did-" + action) ? action : "OTHER";
  }

  private String word(String key) {
    return text.getOrDefault("inspection." + key, key);
  }
}
