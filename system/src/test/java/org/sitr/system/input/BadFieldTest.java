package org.sitr.system.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sitr.system.desk.Case;
import org.sitr.system.desk.Http.Answer;
import org.sitr.system.desk.Rest;

/// Every field of every facet that an officer may change, with everything that must not get in.
@Execution(ExecutionMode.CONCURRENT)
@Tag("badinput")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFieldTest {
  private static final List<String> FACETS =
      List.of(
          "case", "first-contact", "identification", "identity", "contact", "channels", "location");

  /// No form takes these: bidirectional, control, unassigned, half a character.
  private static final Map<String, String> NEVER =
      Map.of(
          "bidi", "abc\u202Edef",
          "isolate", "\u2066abc",
          "control", "abc\u0007",
          "null", "a\u0000b",
          "unassigned", "abc\uFFFF");

  private final Rest amina = Rest.as("amina").steppedUp();
  private final Map<String, Long> revisions = new HashMap<>();
  private String ref = "";

  @BeforeAll
  void record() {
    ref = Case.of("Bad Input").ref();
  }

  @TestFactory
  @Execution(ExecutionMode.SAME_THREAD)
  List<DynamicTest> characters_that_could_deceive_are_refused_at_their_field() {
    return each(
        (facet, field) -> NEVER.forEach((what, text) -> refusedAt(facet, field, text, what)));
  }

  @TestFactory
  @Execution(ExecutionMode.SAME_THREAD)
  List<DynamicTest> a_million_characters_are_refused_and_change_nothing() {
    return each((facet, field) -> refused(send(facet, field, "x".repeat(1_000_000))));
  }

  @TestFactory
  @Execution(ExecutionMode.SAME_THREAD)
  List<DynamicTest> a_little_too_long_is_refused_at_its_field() {
    return each((facet, field) -> refusedAt(facet, field, "x".repeat(9_000), "too long"));
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void impossible_dates_are_refused_and_dates_of_other_calendars_are_taken() {
    for (var wrong :
        List.of(
            "1999-02-30", "1999-13", "0000", "99", "1400-13 persian", "1445-01-31 hijri", "soon"))
      refusedAt("identity", "identity/birth-date", wrong, wrong);
    for (var right :
        List.of(
            "1367-12 persian",
            "1405-09-30 hijri",
            "1979-13-05 ethiopic",
            "1988",
            "1988-03 estimated"))
      assertThat(send("identity", "identity/birth-date", right).status()).as(right).isEqualTo(200);
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void a_required_field_left_empty_is_refused_at_its_field() {
    refusedAt("first-contact", "first-contact/names", "", "empty");
    refusedAt("identity", "identity/names", " ", "blank");
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void markup_is_kept_as_text() {
    var markup = "<script>alert(1)</script>&amp;\"'${7*7}#{7*7}";

    assertThat(send("contact", "contact/cover-story", markup).status()).isEqualTo(200);

    assertThat(amina.facet(ref, "contact", Map.of()).toString()).contains("<script>alert(1)");
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void a_field_that_the_facet_does_not_have_is_refused() {
    refused(send("contact", "location/safe-place", "x"));
    refused(send("identity", "identity/id", "x"));
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void a_stale_revision_is_refused_with_what_is_stored_now() {
    var shown = revision("identity");
    revisions.remove("identity");
    amina.change(ref, "identity", shown, Map.of("identity/birth-place", "Aleppo"), Map.of());

    var late =
        amina.change(ref, "identity", shown, Map.of("identity/birth-place", "Homs"), Map.of());

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("stale").contains("Aleppo");
  }

  private interface Attempt {
    void on(String facet, String field);
  }

  private List<DynamicTest> each(Attempt attempt) {
    var tests = new ArrayList<DynamicTest>();
    for (var facet : FACETS) {
      for (var field : amina.facet(ref, facet, Case.WHY).getAsJsonObject("fields").keySet()) {
        tests.add(DynamicTest.dynamicTest(field, () -> attempt.on(facet, field)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests;
  }

  private Answer send(String facet, String field, String text) {
    var shown = revisions.computeIfAbsent(facet, this::revision);
    var answer = amina.change(ref, facet, shown, Map.of(field, text), Case.WHY);
    if (answer.status() == 200) revisions.remove(facet);
    return answer;
  }

  private long revision(String facet) {
    return amina.facet(ref, facet, Case.WHY).get("revision").getAsLong();
  }

  private void refusedAt(String facet, String field, String text, String what) {
    var answer = send(facet, field, text);
    refused(answer);
    JsonObject fields = Rest.json(answer, answer.status()).getAsJsonObject("fields");
    assertThat(fields.keySet()).as(what + " at " + field).containsExactly(field);
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(413, 422);
    assertThat(answer.text())
        .doesNotContain("Exception")
        .doesNotContain("org.sitr")
        .doesNotContain("xxxxxxxxxx")
        .doesNotContainIgnoringCase("payara");
  }
}
