package org.sitr.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitr.access.Actor;
import org.sitr.access.Role;
import org.sitr.casefile.CaseRef;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;

class PermittedTest {

  private static final Actor AMINA = actor(Role.PO, "NORTH");
  private static final Actor KARIM = actor(Role.PO, "NORTH");
  private static final Actor SALMA = actor(Role.SUP, "NORTH");
  private static final Actor JONAS = actor(Role.SUP, "SOUTH");
  private static final Actor GRACE = actor(Role.PAR, "HAVEN");

  private final Index index = new Index();
  private final Permitted permitted = new Permitted();
  private final CaseRef ref = CaseRef.random();
  private final PersonId maryam = PersonId.random();

  PermittedTest() {
    permitted.index = index;
    index.put(maryam.uuid(), known(1, id(AMINA), "Maryam al-Khatib", "مريم"));
    index.readyNow();
  }

  @Test
  void her_officer_finds_her_by_name_reference_and_document() {
    assertThat(found(AMINA, "khatib")).containsExactly(maryam);
    assertThat(found(AMINA, ref.text().replace("-", " "))).containsExactly(maryam);
    assertThat(found(AMINA, "P123")).containsExactly(maryam);
  }

  @Test
  void a_colleague_without_relation_finds_what_he_finds_of_nobody_R5() {
    assertThat(found(KARIM, "khatib")).isEqualTo(found(KARIM, "nobody")).isEmpty();
    assertThat(found(KARIM, ref.text())).isEmpty();
  }

  @Test
  void who_supplied_her_name_finds_her_by_that_and_by_no_later_one() {
    assertThat(found(GRACE, "مريم")).containsExactly(maryam);
    assertThat(found(GRACE, "khatib")).isEmpty();
    assertThat(found(GRACE, "P123")).isEmpty();
  }

  @Test
  void who_heads_the_unit_finds_her_and_who_heads_another_does_not() {
    assertThat(found(SALMA, "khatib")).containsExactly(maryam);
    assertThat(found(JONAS, "khatib")).isEmpty();
  }

  @Test
  void what_nobody_leads_waits_for_the_head_of_its_unit() {
    index.put(maryam.uuid(), known(2, "", "Maryam"));

    assertThat(permitted.unassigned(SALMA)).containsExactly(maryam);
    assertThat(permitted.unassigned(JONAS)).isEmpty();
    assertThat(permitted.mine(AMINA)).isEmpty();
    assertThat(permitted.sent(GRACE)).containsExactly(maryam);
  }

  @Test
  void an_older_row_does_not_displace_a_newer_one() {
    index.put(maryam.uuid(), known(3, id(AMINA), "New"));
    index.put(maryam.uuid(), known(2, id(AMINA), "Old"));

    assertThat(found(AMINA, "new")).containsExactly(maryam);
    assertThat(found(AMINA, "old")).isEmpty();
  }

  @Test
  void until_everybody_is_known_it_says_so_R1() {
    permitted.index = new Index();

    assertThatThrownBy(() -> found(AMINA, "khatib")).isInstanceOf(NotReady.class);
  }

  @Test
  void a_reference_that_nobody_has_leads_to_somebody_who_does_not_exist() {
    var references = new References();
    references.index = index;

    assertThat(references.person(ref.text())).isEqualTo(maryam);
    assertThat(references.person("nonsense")).isNotEqualTo(maryam).isNotNull();
    assertThat(references.of(maryam)).contains(ref);
  }

  private List<PersonId> found(Actor actor, String words) {
    return permitted.found(actor, new Query(words));
  }

  private Known known(long revision, String lead, String... names) {
    return new Known(
        revision,
        Optional.of(ref),
        List.of(names),
        List.of("مريم"),
        List.of("P123"),
        "1988",
        List.of("A0"),
        "NORTH",
        lead,
        "",
        id(GRACE));
  }

  private static Actor actor(Role role, String unit) {
    return new Actor(
        new StaffId(UUID.randomUUID()),
        "somebody",
        Set.of(role),
        List.of(new Actor.Appointed(role, unit)),
        "sid",
        null,
        null);
  }

  private static String id(Actor actor) {
    return actor.id().uuid().toString();
  }
}
