package org.sitr.system.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Http.Answer;
import org.sitr.system.desk.Rest;

@Isolated("a new case is known by being the only one")
@Tag("attacks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAdministratorTest {
  private static final String UNKNOWN = "/api/persons/0000-00/identity";

  private final Break hands = new Break();

  @AfterEach
  void put_everything_back() {
    for (var table : List.of("identity", "earlier", "chapter", "manifest"))
      hands.sql.update("DROP TABLE IF EXISTS taken_" + table);
  }

  @AfterAll
  void leave() {
    hands.close();
  }

  @Test
  void an_inserted_appointment_lets_nobody_in() {
    var id = Break.id();
    var before = Rest.as("viktor").get("/api/me");

    hands.attack(
        "appointment-inserted.sql",
        Map.of("id", id, "from", hands.staff("amina"), "to", hands.staff("viktor")));
    try {
      same(Rest.as("viktor").get("/api/me"), before);
      same(Rest.as("viktor").get("/api/persons"), Rest.as("viktor").get("/api/persons?unassigned"));
      hands.check();
      hands.found("Viktor", Break.subOf("viktor"), hands.staff("viktor").toLowerCase(Locale.ROOT));
    } finally {
      hands.sql.update("DELETE FROM appointment WHERE id = UNHEX('" + id + "')");
    }
  }

  @Test
  void an_inserted_assignment_opens_no_record() {
    var mark = hands.mark("Assignment Inserted");
    var id = Break.id();

    hands.attack(
        "assignment-inserted.sql",
        Map.of("id", id, "person", mark.owner(), "to", hands.staff("karim")));
    try {
      same(identity("karim", mark.ref()), Rest.as("karim").get(UNKNOWN));
      hands.check();
      hands.found(mark.ref());
    } finally {
      hands.sql.update("DELETE FROM assignment WHERE id = UNHEX('" + id + "')");
    }
    hands.check();
    assertThat(identity("amina", mark.ref()).status()).isEqualTo(200);
  }

  @Test
  void a_deleted_exclusion_lets_nobody_in() {
    var mark = hands.mark("Exclusion Deleted");
    new Case(mark.ref()).assign("lena", "deputy");
    assertThat(identity("lena", mark.ref()).status()).isEqualTo(200);
    exclude("lena", mark.ref());
    same(identity("lena", mark.ref()), Rest.as("lena").get(UNKNOWN));

    hands.sql.update("CREATE TABLE taken_exclusion AS SELECT * FROM exclusion");
    hands.attack("exclusion-deleted.sql", Map.of("staff", hands.staff("lena")));
    try {
      same(identity("lena", mark.ref()), Rest.as("lena").get(UNKNOWN));
      hands.check();
      hands.found("Lena");
    } finally {
      hands.sql.update(
          "INSERT INTO exclusion SELECT * FROM taken_exclusion WHERE owner = UNHEX('"
              + hands.staff("lena")
              + "')");
      hands.sql.update("DROP TABLE taken_exclusion");
    }
  }

  @Test
  void a_field_moved_from_another_record_does_not_open() {
    var mark = hands.mark("Field Edited");
    var other = hands.mark("Other Record");
    place(mark.ref(), "Homs");
    place(other.ref(), "Basra");
    hands.attack("row-taken.sql", Map.of("person", mark.owner()));

    hands.attack("field-edited.sql", Map.of("person", mark.owner(), "other", other.owner()));
    try {
      assertThat(identity("amina", mark.ref()).text())
          .doesNotContain("Basra")
          .doesNotContain("Homs");
      hands.check();
      hands.found(mark.ref());
    } finally {
      hands.attack("row-put-back.sql", Map.of("person", mark.owner()));
    }
    hands.check();
    assertThat(identity("amina", mark.ref()).text()).contains("Homs");
  }

  @Test
  void an_earlier_row_changed_in_the_database_is_in_quarantine() {
    var mark = hands.mark("Earlier Edited");
    place(mark.ref(), "Homs");
    place(mark.ref(), "Aleppo");
    assertThat(past("amina", mark.ref()).text()).contains("Homs").contains("Aleppo");
    hands.sql.update(
        "CREATE TABLE taken_earlier AS SELECT * FROM earlier WHERE owner = UNHEX('"
            + mark.owner()
            + "')");

    hands.attack("earlier-edited.sql", Map.of("person", mark.owner()));
    try {
      assertThat(past("amina", mark.ref()).text()).doesNotContain("Homs").doesNotContain("Aleppo");
      hands.found(mark.ref());
    } finally {
      hands.sql.update("DELETE FROM earlier WHERE owner = UNHEX('" + mark.owner() + "')");
      hands.sql.update("INSERT INTO earlier SELECT * FROM taken_earlier");
    }
    hands.check();
    assertThat(past("amina", mark.ref()).text()).contains("Homs");
  }

  @Test
  void a_row_put_back_is_in_quarantine() {
    var mark = hands.mark("Row Put Back");
    place(mark.ref(), "Homs");
    hands.attack("row-taken.sql", Map.of("person", mark.owner()));
    place(mark.ref(), "Aleppo");
    hands.sql.update(
        "CREATE TABLE taken_now AS SELECT * FROM identity WHERE owner = UNHEX('"
            + mark.owner()
            + "')");

    hands.attack("row-put-back.sql", Map.of("person", mark.owner()));
    try {
      assertThat(identity("amina", mark.ref()).text()).doesNotContain("Homs");
      hands.check();
      hands.found(mark.ref());
    } finally {
      hands.sql.update("DELETE FROM identity WHERE owner = UNHEX('" + mark.owner() + "')");
      hands.sql.update("INSERT INTO identity SELECT * FROM taken_now");
      hands.sql.update("DROP TABLE taken_now");
    }
  }

  @Test
  void a_record_put_back_with_its_seal_is_found_by_the_log() {
    var mark = hands.mark("Record Put Back");
    place(mark.ref(), "Homs");
    hands.attack("row-taken.sql", Map.of("person", mark.owner()));
    place(mark.ref(), "Aleppo");

    hands.attack("record-put-back.sql", Map.of("person", mark.owner()));

    assertThat(identity("amina", mark.ref()).text()).doesNotContain("Homs");
    hands.check();
    hands.found(mark.ref());
  }

  private static void place(String ref, String place) {
    var answer =
        Rest.as("amina").change(ref, "identity", Map.of("identity/birth-place", place), Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static Answer identity(String account, String ref) {
    return Rest.as(account).get("/api/persons/" + ref + "/identity");
  }

  private static Answer past(String account, String ref) {
    return Rest.as(account).get("/api/persons/" + ref + "/identity/history");
  }

  private static void exclude(String account, String ref) {
    var staff = Break.subOf(account);
    var body = Rest.object(Map.of("person", ref, "staff", staff, "why", "She knows the family"));
    var answer = Rest.as("salma").steppedUp().send("POST", "/api/exclusions", body);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
  }

  private static void same(Answer one, Answer other) {
    assertThat(one.status()).isEqualTo(other.status());
    assertThat(one.text()).isEqualTo(other.text());
  }
}
