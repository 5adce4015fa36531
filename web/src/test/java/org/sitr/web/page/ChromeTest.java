package org.sitr.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitr.access.Action;
import org.sitr.access.Role;

/// The menu beside the table of actions.
class ChromeTest {

  private static final List<String> FOR_ALL = List.of("home", "help");

  @ParameterizedTest
  @EnumSource(Role.class)
  void the_menu_of_a_role_leads_to_what_the_table_lets_it_open(Role role) {
    var places = Chrome.places(role.name()::equals);

    for (var place : places) {
      if (FOR_ALL.contains(place)) continue;
      assertThat(Stream.of(Action.values()).filter(a -> opens(a, place)))
          .as("%s at /%s", role, place)
          .anyMatch(a -> a.rule().grants().stream().anyMatch(g -> g.role() == role));
    }
  }

  private static boolean opens(Action action, String place) {
    return action.rule().routes().contains("GET /" + place);
  }
}
