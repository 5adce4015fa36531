package org.sitr.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Keycloak;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.LogCopy;

/// The story goes on: outsiders, a conflict, the auditor, leaving.
abstract class Journey extends FirstDays {
  private @Nullable Desk locked;
  private Instant lockedAt = Instant.MAX;

  Journey(Lang lang) {
    super(lang);
  }

  @Test
  @Order(7)
  void who_has_no_relation_gets_the_same_as_for_a_record_that_does_not_exist() {
    for (var name : List.of("karim", "lena", "omar", "viktor")) {
      try (var outsider = Desk.of(name, lang)) {
        log.mark();
        var real = Found.at(outsider, "/person?id=" + ref + "&tab=identity", ref);
        assertThat(log.actions())
            .as("an entry for " + name)
            .hasSize(1)
            .allMatch(a -> a.endsWith(" refused"));
        var none =
            Found.at(outsider, "/person?id=" + Found.UNKNOWN + "&tab=identity", Found.UNKNOWN);
        assertThat(real.lines())
            .as("what %s sees", name)
            .containsExactlyElementsOf(none.lines().toList());
        outsider.go("/search?q=" + Found.encoded(woman.romanised()));
        assertThat(outsider.markup()).doesNotContain(ref);
        if (name.equals("karim")) outsider.look("nothing-there");
      }
    }
  }

  @Test
  @Order(8)
  void two_officers_change_the_same_field_and_nothing_is_lost() {
    try (var salma = Desk.of("salma", lang)) {
      salma.go("/assign?id=" + ref);
      salma.fill("officer", stack.account("karim").sub());
      salma.fill("role", "DEPUTY");
      salma.submit();
    }
    try (var amina = Desk.of("amina", lang);
        var karim = Desk.of("karim", lang)) {
      var first =
          new Record(amina, ref).change("contact").fill("safe-times", "not before 18:00, Tuesdays");
      new Record(karim, ref)
          .change("contact")
          .fill("safe-times", "not before 18:00, Fridays")
          .send();

      amina.submit();
      amina.look("conflict");
      assertThat(amina.page().locator(".conflict").innerText()).contains("Fridays");
      assertThat(amina.field("safe-times").inputValue()).isEqualTo("not before 18:00, Tuesdays");

      first.send();
      new Record(amina, ref).tab("contact");
      assertThat(amina.text()).contains("Tuesdays");
    }
  }

  @Test
  @Order(9)
  void the_auditor_sees_who_looked_and_why_and_no_name() {
    lock();
    try (var adel = Desk.of("adel", lang)) {
      adel.look("auditor-home");
      var auditing = new Auditing(adel, woman, ref);
      auditing.sees("/log", "log");
      auditing.whoLookedAndWhy();
      auditing.refusals();
      auditing.byDay();
      auditing.sees("/log?officer=" + stack.account("amina").sub(), "log-by-officer");
      auditing.sees("/log?action=OPEN_LOCATION", "log-by-action");
    }
  }

  @Test
  @Order(10)
  void an_outsider_fetches_the_log_and_proves_it_whole(@TempDir Path folder) {
    var said = LogCopy.verified(stack, folder);

    assertThat(said.text())
        .containsPattern("\\d+ entries, root .*signature ok, witnesses \\d+ of \\d+");
    assertThat(said.exit()).isZero();
  }

  @Test
  @Order(11)
  void signing_out_in_keycloak_ends_the_session_and_a_locked_officer_is_out_within_a_minute() {
    try (var amina = Desk.of("amina", lang)) {
      new Keycloak(stack).signOut("amina");
      Leaving.isOutWithin(amina, Duration.ofSeconds(10));
    }
    var karim = Objects.requireNonNull(locked, "locked while the auditor looked");
    Leaving.isOutAt(karim, lockedAt.plusSeconds(60));
  }

  /// Karim's minute passes while the auditor is at work.
  private void lock() {
    locked = Desk.of("karim", lang);
    new Keycloak(stack).enabled("karim", false);
    lockedAt = Instant.now();
  }

  @AfterAll
  void unlock() {
    if (locked == null) return;
    new Keycloak(stack).enabled("karim", true);
    locked.close();
  }

  @Test
  @Order(12)
  void who_signs_out_or_locks_the_screen_leaves_nothing_behind() {
    try (var amina = Desk.of("amina", lang)) {
      new Record(amina, ref).tab("identity");
      amina.page().keyboard().press("F9");
      amina.page().waitForURL(url -> url.contains("/locked"));
      assertThat(amina.markup()).doesNotContain(woman.arabic());
      amina.look("locked");
    }
    try (var amina = Desk.of("amina", lang)) {
      amina.page().locator("details.user summary").click();
      amina.page().locator("form[action='/sign-out'] button").click();
      amina.page().waitForURL(url -> url.contains("/signed-out"));
      amina.look("signed-out");
      Leaving.isOutWithin(amina, Duration.ZERO);
    }
  }
}
