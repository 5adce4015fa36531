package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/access.md` is made from [Action] and walked by the system's matrix test. After a change of
/// the table: `mvn -pl ejb -am test -Dtest=AccessPageTest -Dwrite`.
class AccessPageTest {
  private static final Path PAGE = Path.of("../docs/access.md");
  private static final String HEAD =
      """
      # Who may do what
      Made from `org.sitr.access.Action`; a line each route, role and relation. What is in no line nobody may. Masked: only
      the named fields are shown. Besides: an appointment to the role, and no exclusion.

      | action | route | role | relation | shows | needs | opens | entry |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  @Test
  void the_page_says_what_the_table_says() throws IOException {
    var made = page();
    if (System.getProperty("write") != null) Files.writeString(PAGE, made);

    assertThat(Files.readString(PAGE)).isEqualTo(made);
  }

  private static String page() {
    var lines = new ArrayList<String>();
    for (var action : Action.values()) lines(action, lines);
    return HEAD + String.join("\n", lines) + "\n";
  }

  private static void lines(Action action, List<String> into) {
    var rule = action.rule();
    var routes = rule.routes().isEmpty() ? List.of("inside") : rule.routes();
    for (var route : routes) {
      for (var grant : rule.grants()) {
        for (var relation : grant.relations().stream().sorted().toList())
          into.add(line(action, route, grant, relation));
      }
    }
  }

  private static String line(Action action, String route, Rule.Grant grant, Relation relation) {
    var rule = action.rule();
    return "| %s | `%s` | %s | %s | %s | %s | %s | %s |"
        .formatted(
            action,
            route,
            grant.role() == null ? "any" : grant.role(),
            relation,
            grant.shows().isEmpty() ? "all" : joined(grant.shows()),
            joined(rule.needs()),
            joined(rule.compartments()),
            rule.logged() ? rule.kind().toString().toLowerCase(Locale.ROOT) : "none");
  }

  private static String joined(java.util.Collection<?> all) {
    return all.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
  }
}
