package org.sitr.system.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Rest;
import org.sitr.system.desk.Stack;

/// A record in which every relation there is stands to somebody: recorded by Grace, led by Amina,
/// of Salma's unit; Lena was its deputy and is excluded from it.
final class OneRecord {
  /// A reference that nobody has.
  static final String UNKNOWN = "0000-00";

  private OneRecord() {}

  /// @return its reference
  static String made(String name) {
    var made = Case.of(name);
    made.assign("lena", "deputy");
    var lena = Stack.running().account("lena").sub();
    var body = Rest.object(Map.of("person", made.ref(), "staff", lena, "why", "A neighbour"));
    var answer = Rest.as("salma").steppedUp().send("POST", "/api/exclusions", body);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return made.ref();
  }
}
