package org.sitr.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitr.access.Decision.Allow;
import org.sitr.access.Decision.Deny;
import org.sitr.access.Decision.NeedsReason;
import org.sitr.access.Decision.NeedsSecond;
import org.sitr.access.Decision.NeedsStepUp;
import org.sitr.access.Decision.Why;
import org.sitr.access.Facts.Standing;

class PolicyTest {
  private static final Set<Need> EVERYTHING = EnumSet.allOf(Need.class);

  @ParameterizedTest
  @EnumSource(Action.class)
  void is_allowed_exactly_where_the_table_has_the_role_with_the_relation(Action action) {
    for (var role : Role.values())
      for (var relation : Relation.values()) {
        var decision = Policy.decide(action, standing(role, relation, EVERYTHING));

        assertThat(decision instanceof Allow)
            .as("%s by %s with %s", action, role, relation)
            .isEqualTo(inTable(action, role, relation));
      }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void an_exclusion_beats_every_role_relation_and_need(Action action) {
    for (var role : Role.values()) {
      var all = List.of(new Standing(role, EnumSet.allOf(Relation.class)));

      assertThat(Policy.decide(action, new Facts(true, all, true, true, false, EVERYTHING)))
          .isEqualTo(new Deny(Why.EXCLUDED));
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void every_role_in_keycloak_without_an_appointment_opens_nothing(Action action) {
    var decision =
        Policy.decide(action, new Facts(true, List.of(), false, false, false, EVERYTHING));

    assertThat(decision instanceof Allow).isEqualTo(action == Action.OPEN_DESK);
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void nobody_signed_in_is_allowed_nothing(Action action) {
    assertThat(Policy.decide(action, new Facts(false, List.of(), false, false, false, EVERYTHING)))
        .isInstanceOf(Deny.class);
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void all_roles_and_relations_together_without_a_job_do_not_reach_what_jobs_do(Action action) {
    boolean job =
        action.rule().grants().stream().anyMatch(g -> g.relations().contains(Relation.JOB));
    if (!job) return;

    assertThat(Policy.decide(action, everything(false))).isInstanceOf(Deny.class);
    assertThat(Policy.decide(action, everything(true))).isInstanceOf(Allow.class);
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void only_who_would_otherwise_be_allowed_learns_that_something_is_missing(Action action) {
    for (var role : Role.values())
      for (var relation : Relation.values()) {
        var bare = Policy.decide(action, standing(role, relation, Set.of()));

        boolean asked =
            bare instanceof NeedsReason
                || bare instanceof NeedsStepUp
                || bare instanceof NeedsSecond;
        assertThat(asked)
            .as("%s by %s with %s", action, role, relation)
            .isEqualTo(inTable(action, role, relation) && !action.rule().needs().isEmpty());
      }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void a_need_that_is_missing_is_never_passed_over(Action action) {
    for (var need : action.rule().needs()) {
      var met = EnumSet.complementOf(EnumSet.of(need));
      for (var grant : action.rule().grants())
        for (var relation : grant.relations()) {
          var role = grant.role() == null ? Role.PO : grant.role();

          assertThat(Policy.decide(action, standing(role, relation, met)))
              .isNotInstanceOfAny(Allow.class, Deny.class);
        }
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void nobody_does_to_himself_what_two_must_do(Action action) {
    if (!action.rule().notOneself()) return;
    var all =
        Stream.of(Role.values())
            .map(role -> new Standing(role, EnumSet.allOf(Relation.class)))
            .toList();

    assertThat(Policy.decide(action, new Facts(true, all, false, false, true, EVERYTHING)))
        .isEqualTo(new Deny(Why.ONESELF));
  }

  @Test
  void an_act_of_two_is_never_done_to_oneself() {
    assertThat(Action.values())
        .filteredOn(action -> action.rule().needs().contains(Need.SECOND))
        .isNotEmpty()
        .allMatch(action -> action.rule().notOneself());
  }

  @Test
  void where_a_person_is_asks_a_reason_and_the_second_factor() {
    assertThat(Action.values())
        .filteredOn(a ->
            a.rule().compartments().equals(Set.of(org.sitr.security.keys.Compartment.LOCATION)))
        .hasSize(6)
        .allMatch(a -> a.rule().needs().equals(Set.of(Need.REASON, Need.STEP_UP)));
  }

  @Test
  void administrators_have_nothing_anywhere() {
    assertThat(Action.values())
        .allMatch(a -> a.rule().grants().stream().noneMatch(g -> g.role() == Role.ADM));
  }

  @Test
  void an_auditor_opens_no_compartment_of_a_persons_content() {
    var content =
        EnumSet.of(
            org.sitr.security.keys.Compartment.GENERAL,
            org.sitr.security.keys.Compartment.HEALTH,
            org.sitr.security.keys.Compartment.LOCATION,
            org.sitr.security.keys.Compartment.NEW_IDENTITY,
            org.sitr.security.keys.Compartment.LINK,
            org.sitr.security.keys.Compartment.SEARCH);

    assertThat(Action.values())
        .filteredOn(a -> a.rule().grants().stream().anyMatch(g -> g.role() == Role.AUD))
        .isNotEmpty()
        .allMatch(a -> java.util.Collections.disjoint(a.rule().compartments(), content));
  }

  private static Facts everything(boolean job) {
    var all = new ArrayList<Standing>();
    for (var role : Role.values()) all.add(new Standing(role, EnumSet.allOf(Relation.class)));
    return new Facts(true, all, job, false, false, EVERYTHING);
  }

  private static Facts standing(Role role, Relation relation, Set<Need> met) {
    var standings = List.of(new Standing(role, Set.of(relation)));
    return new Facts(true, standings, false, false, false, met);
  }

  /// Read from the table by hand, as the page docs/access.md reads it.
  private static boolean inTable(Action action, Role role, Relation relation) {
    return action.rule().grants().stream()
        .anyMatch(grant -> {
          if (grant.relations().contains(Relation.JOB)) return false;
          if (grant.role() == null && grant.relations().contains(Relation.NONE)) return true;
          return (grant.role() == null || grant.role() == role)
              && grant.relations().contains(relation);
        });
  }
}
