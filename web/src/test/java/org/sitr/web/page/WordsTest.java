package org.sitr.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitr.access.Action;
import org.sitr.access.Shown;
import org.sitr.access.StaffProfile;
import org.sitr.approval.ApprovalLine;
import org.sitr.security.log.Outcome;
import org.sitr.security.seal.PartialDate;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.staff.ExclusionLine;
import org.sitr.web.casefile.Section;

/// The words of the pages: the same in both languages, none missing, none left over.
class WordsTest {

  private static final Path BUNDLES = Path.of("src/main/resources/org/sitr/web");
  private static final Pattern LITERAL = Pattern.compile("['\"]([a-z]+\\.[A-Za-z0-9./-]+)['\"]");
  private static final Set<String> PROBLEMS =
      Set.of(
          "missing",
          "request",
          "away",
          "broken",
          "too-large",
          "signed-out-meanwhile",
          "sign-in-again",
          "sign-in-refused",
          "other-person",
          "second-factor",
          "keycloak-away");
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)\\}");

  @Test
  void both_languages_have_the_same_keys() throws IOException {
    assertThat(all("ar").keySet()).isEqualTo(all("en").keySet());
  }

  @Test
  void every_text_is_a_message_with_the_same_holes_in_both_languages() throws IOException {
    var arabic = all("ar");
    all("en")
        .forEach((key, text) -> {
          String other = arabic.getOrDefault(key, "");
          assertThat(holes(other)).as(key).isEqualTo(holes(text));
          assertThat(new MessageFormat(other, Locale.ROOT)).as(key).isNotNull();
          assertThat(text + other).as(key + ": MessageFormat eats it").doesNotContain("'");
        });
  }

  @Test
  void arabic_words_are_arabic() throws IOException {
    var foreign =
        all("ar").entrySet().stream()
            .filter(e ->
                e.getValue()
                    .codePoints()
                    .noneMatch(
                        c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC))
            .filter(e -> e.getValue().codePoints().anyMatch(Character::isLetter))
            .map(e -> e.getKey())
            .toList();

    assertThat(foreign).containsExactly("search.example");
  }

  @Test
  void no_page_asks_for_words_that_are_missing_and_no_words_are_left_over() throws IOException {
    var asked = new TreeSet<>(literals());
    asked.addAll(made());
    var there = all("en").keySet();

    assertThat(there.stream().filter(k -> !asked.contains(k) && !k.endsWith(".hint"))).isEmpty();
    assertThat(made().stream().filter(k -> !there.contains(k))).as("missing").isEmpty();
    assertThat(
            literals().stream()
                .filter(k -> isKey(k, there) && !there.contains(k) && !there.contains("form." + k)))
        .as("asked and missing")
        .isEmpty();
  }

  /// Keys put together while a page is made: of fields, of codes of the program.
  private static Set<String> made() {
    var keys = new TreeSet<String>();
    for (var section : Section.values()) {
      keys.add(title(section.form().facet().fields().getFirst()));
      section.form().facet().fields().forEach(f -> field(f, keys));
    }
    keys.add(title(StaffProfile.NAME));
    StaffProfile.FACET.fields().forEach(f -> field(f, keys));
    ends(
        "home",
        Set.of("mine", "sent", "unassigned"),
        List.of("", "-lede", "-none", "-none-hint"),
        keys);
    ends("home", Set.of("watch", "duty"), List.of("", "-lede"), keys);
    ends("error", PROBLEMS, List.of("-title", "-what", "-next"), keys);
    ends("approval", Set.of("waiting", "mine", "done"), List.of(""), keys);
    ends(
        "approval.appointment",
        Set.of("who", "account", "role", "unit", "from", "until"),
        List.of(""),
        keys);
    ends("approval.exclusion", Set.of("who", "from", "act"), List.of(""), keys);
    ends(
        "inspection.alarm",
        Set.of("state", "unknown", "missing", "rows", "log-columns", "log-detail", "log-mentions"),
        List.of(""),
        keys);
    Stream.of("HOLDS", "LATER", "ENDED").forEach(s -> keys.add("staff.appointment-" + s));
    var inputs = Set.of("name", "role", "unit", "from", "until", "why", "staff", "ref", "words");
    inputs.forEach(i -> keys.add("staff.input-" + i));
    for (var action : Action.values()) named("inspection", action.name(), keys);
    Stream.of("NODE_START", "NODE_STOP", "HEARTBEAT", "NOTE_MISSING", "APPENDING_RESUMED", "OTHER")
        .forEach(a -> named("inspection", a, keys));
    Stream.of(Outcome.values()).forEach(o -> keys.add("inspection.outcome-" + o));
    Stream.of(Shown.Why.values()).forEach(w -> keys.add("form.hidden-" + w));
    Stream.of(ApprovalLine.State.values()).forEach(s -> keys.add("approval.state-" + s));
    Stream.of(ExclusionLine.State.values()).forEach(s -> keys.add("staff.state-" + s));
    for (var calendar : PartialDate.Calendar.values()) {
      keys.add("form.calendar-" + calendar);
      int months = calendar == PartialDate.Calendar.ETHIOPIC ? 13 : 12;
      if (calendar == PartialDate.Calendar.GREGORIAN) continue;
      for (int m = 1; m <= months; m++) keys.add("form.month-" + calendar + "-" + m);
    }
    return keys;
  }

  private static void ends(String concept, Set<String> names, List<String> ends, Set<String> keys) {
    for (var name : names) for (var end : ends) keys.add(concept + "." + name + end);
  }

  private static String title(SealedField<?> field) {
    var name = field.name();
    return label(name).substring(0, label(name).indexOf('.'))
        + "."
        + name.substring(0, name.indexOf('/'))
        + "-title";
  }

  private static void field(SealedField<?> field, Set<String> keys) {
    keys.add(label(field.name()));
    if (field.form() instanceof TextForm.Lines lines) {
      lines.columns().forEach(c -> keys.add(label(field.name()) + "." + c.name()));
    }
  }

  private static String label(String field) {
    return org.sitr.web.form.Words.key(field);
  }

  private static void named(String concept, String action, Set<String> keys) {
    keys.add(concept + ".did-" + action);
    keys.add(concept + ".what-" + action);
  }

  /// Every key that stands in a page, a tag or a class; one that ends in `-` is the beginning of
  /// several.
  private static Set<String> literals() throws IOException {
    var there = all("en").keySet();
    var keys = new TreeSet<String>();
    for (var folder :
        new String[] {
          "src/main/webapp/WEB-INF",
          "src/main/java",
          "../ejb/src/main/java",
          "../security/src/main/java"
        }) {
      try (var files = Files.walk(Path.of(folder))) {
        for (var file : files.filter(f -> f.toString().matches(".*\\.(xhtml|java)")).toList()) {
          LITERAL.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(keys::add);
        }
      }
    }
    var begun = keys.stream().filter(k -> k.endsWith("-") || k.endsWith(".")).toList();
    there.stream().filter(k -> begun.stream().anyMatch(k::startsWith)).forEach(keys::add);
    there.stream()
        .filter(k -> k.startsWith("form.") && keys.contains(k.substring(5)))
        .forEach(keys::add);
    return keys;
  }

  /// A literal of ours that is whole: its first part names a bundle.
  private static boolean isKey(String literal, Set<String> there) {
    var bundles =
        there.stream().map(k -> k.substring(0, k.indexOf('.') + 1)).collect(Collectors.toSet());
    return bundles.contains(literal.substring(0, literal.indexOf('.') + 1))
        && !literal.endsWith("-")
        && !literal.endsWith(".");
  }

  private static Set<String> holes(String text) {
    return HOLE.matcher(text)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeMap<String, String> all(String language) throws IOException {
    var words = new TreeMap<String, String>();
    try (var folders = Files.list(BUNDLES)) {
      for (var folder : folders.toList()) {
        var bundle = new Properties();
        try (Reader in =
            Files.newBufferedReader(folder.resolve("words_" + language + ".properties"))) {
          bundle.load(in);
        }
        bundle.forEach((k, v) -> words.put(folder.getFileName() + "." + k, v.toString()));
      }
    }
    return words;
  }
}
