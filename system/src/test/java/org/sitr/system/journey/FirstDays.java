package org.sitr.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Entries;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.Sql;
import org.sitr.system.desk.Stack;

/// The first steps of the story, in this order, in one language: record, assign, complete, find,
/// uncover.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class FirstDays {
  private static final Map<String, String> READS =
      Map.of(
          "identity", "OPEN_PERSON allowed",
          "contact", "OPEN_CONTACT allowed",
          "first-contact", "OPEN_FIRST_CONTACT allowed",
          "identification", "OPEN_IDENTIFICATION allowed",
          "overview", "OPEN_CASE allowed");

  final Stack stack = Stack.running();
  final Lang lang;
  final Woman woman;
  final Sql sql = Sql.administrator(stack);
  final Entries log = new Entries(sql);
  String ref = "";

  FirstDays(Lang lang) {
    this.lang = lang;
    this.woman = Woman.of(lang);
  }

  @AfterAll
  void leave() {
    sql.close();
  }

  @Test
  @Order(1)
  void a_shelter_worker_records_a_first_contact_and_sees_only_what_she_supplied() {
    try (var grace = Desk.of("grace", lang)) {
      grace.look("shelter-home");
      FirstContactPage.open(grace).fill(woman);
      grace.look("first-contact");
      grace.submit();
      ref = Record.refOn(grace);
      var record = new Record(grace, ref);

      record.tab("first-contact");
      grace.look("sent");
      assertThat(grace.text()).contains(woman.arabic()).contains(woman.one());

      record.tab("identity");
      assertThat(grace.text()).doesNotContain(woman.arabic()).doesNotContain(woman.romanised());
      grace.go("/home?only-ref=" + ref);
      assertThat(grace.text()).contains(ref);
    }
    assertThat(sql.rows("SELECT * FROM first_contact").toString())
        .doesNotContain(woman.romanised());
  }

  @Test
  @Order(2)
  void a_supervisor_assigns_an_officer() {
    try (var salma = Desk.of("salma", lang)) {
      salma.look("supervisor-home");
      assertThat(salma.text()).contains(ref);
      salma.go("/assign?id=" + ref);
      salma.look("assign");
      salma.fill("officer", stack.account("amina").sub());
      salma.fill("role", "LEAD");
      salma.submit();
      salma.go("/home?only-ref=" + ref);
      assertThat(salma.page().locator("main [href*='assign?id=" + ref + "']").count()).isZero();
    }
  }

  @Test
  @Order(3)
  void the_officer_completes_identity_contact_and_location_and_hidden_is_not_absent() {
    try (var amina = Desk.of("amina", lang)) {
      amina.go("/home?only-ref=" + ref);
      assertThat(amina.text()).contains(ref);
      var record = new Record(amina, ref);
      Completing.identity(record, woman);
      Completing.contact(record, woman);
      Completing.location(record, woman);

      record.tab("contact");
      amina.look("contact");
      assertThat(record.hidden()).as("the channel is hidden").isPositive();
      assertThat(record.absent()).as("what was not typed is not recorded").isPositive();
      record.tab("location");
      amina.look("location-hidden");
      assertThat(amina.markup()).doesNotContain(woman.address());
      for (var tab :
          List.of(
              "overview", "identity", "contact", "location", "first-contact", "identification")) {
        record.tab(tab);
        assertThat(amina.text()).as("the banner on %s", tab).contains("18:00").contains("Maryam");
      }
    }
  }

  @Test
  @Order(4)
  void a_change_beside_a_hidden_field_does_not_write_the_mask_back() {
    try (var amina = Desk.of("amina", lang)) {
      var record = new Record(amina, ref);
      record.change("contact").fill("ask-for", "Maryam K").send();
      record.change("location").fill("provider-ref", "P-1").send();

      var reveal = new Reveal(record, "location");
      reveal.because("R05", "The hearing is tomorrow and somebody must fetch her");
      assertThat(amina.text()).contains(woman.address());
    }
  }

  @Test
  @Order(5)
  void next_day_the_officer_finds_her_in_either_script_and_each_tab_is_one_audited_read() {
    try (var amina = Desk.of("amina", lang)) {
      for (var query : List.of(woman.arabic(), woman.romanised(), woman.one())) {
        amina.go("/search?q=" + Found.encoded(query));
        assertThat(amina.text()).as("found by %s", query).contains(ref);
      }
      amina.look("search");
      var record = new Record(amina, ref);
      for (var reads : READS.entrySet()) {
        log.mark();
        record.tab(reads.getKey());
        assertThat(log.actions())
            .as("reads of %s, the banner's aside", reads.getKey())
            .filteredOn(action -> !action.equals("OPEN_SAFE_CONTACT allowed"))
            .containsExactly(reads.getValue());
      }
    }
  }

  @Test
  @Order(6)
  void the_address_asks_a_reason_and_a_second_factor_and_hides_itself_after_five_minutes() {
    try (var amina = Desk.of("amina", lang)) {
      amina.page().clock().install();
      var record = new Record(amina, ref);
      record.tab("location");
      log.mark();
      var reveal = new Reveal(record, "location");
      reveal.because("R05", "The hearing is tomorrow and somebody must fetch her");
      assertThat(log.actions()).contains("OPEN_LOCATION allowed");
      assertThat(amina.text()).contains(woman.address());
      amina.look("location-shown");

      amina.page().clock().fastForward("05:01");
      amina.page().waitForFunction("t => !document.body.innerText.includes(t)", woman.address());
    }
  }
}
