package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Decision.Allow;
import org.sitr.access.Decision.Deny;
import org.sitr.access.Decision.Why;
import org.sitr.access.Facts.Standing;
import org.sitr.security.log.Alias;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.vault.Quarantined;

/// Gathers the [Facts] of a call from rows that verify and asks the [Policy], owner by owner.
@ApplicationScoped
public class Judge {
  private static final Duration STEP_UP_SERVES = Duration.ofMinutes(10);
  private static final Duration FRESH = Duration.ofMinutes(2);

  private StaffFacts staff;
  private PersonFacts persons;
  private Directory directory;
  private Alarms alarms;

  @SuppressWarnings("NullAway.Init")
  protected Judge() {}

  @Inject
  public Judge(StaffFacts staff, PersonFacts persons, Directory directory, Alarms alarms) {
    this.staff = staff;
    this.persons = persons;
    this.directory = directory;
    this.alarms = alarms;
  }

  /// One owner, decided.
  private record One(
      Decision decision, Owner owner, Optional<Alias> alias, long revision, boolean doubted) {
    One(Decision decision, Owner owner, Optional<Alias> alias, long revision) {
      this(decision, owner, alias, revision, false);
    }
  }

  Verdict decide(Asked asked) {
    var asker = asked.actor().job() == null ? staff.of(asked.actor().id()) : null;
    var decided = new HashMap<Owner, Long>();
    if (asker != null) decided.put(asked.actor().id(), asker.revision());
    var general = facts(asked, asker, Set.of(Relation.NONE), "", null);
    if (asked.owners().isEmpty() || (asked.list() && !Policy.hasRole(asked.action(), general)))
      return new Verdict(
          general(asked, general), new LinkedHashMap<>(), List.of(), decided, Set.of());
    var ones = asked.owners().stream().map(owner -> one(asked, asker, owner)).toList();
    ones.forEach(one -> decided.putIfAbsent(one.owner(), one.revision()));
    return asked.list() ? list(asked, ones, decided) : all(ones, decided);
  }

  /// Whether the same asker may do that too to all of the same owners, the needs aside.
  boolean wouldAllow(Asked asked, Action other) {
    var also =
        new Asked(
            other,
            asked.actor(),
            asked.purpose(),
            asked.owners(),
            asked.list(),
            asked.words(),
            asked.request(),
            asked.at());
    return !(decide(also).decision() instanceof Deny);
  }

  private static Decision general(Asked asked, Facts facts) {
    if (!asked.list()) return Policy.decide(asked.action(), facts);
    return Policy.hasRole(asked.action(), facts)
        ? new Allow(null, Relation.NONE, asked.action().rule().compartments(), Set.of())
        : new Deny(Why.ROLE);
  }

  /// Whoever may not be seen is left out, without a word.
  private static Verdict list(Asked asked, List<One> ones, Map<Owner, Long> decided) {
    var owners = new LinkedHashMap<Owner, Optional<Alias>>();
    Decision decision =
        new Allow(null, Relation.NONE, asked.action().rule().compartments(), Set.of());
    for (var one : ones) {
      if (one.decision() instanceof Deny) {
        decided.remove(one.owner());
        continue;
      }
      owners.put(one.owner(), one.alias());
      decision = one.decision();
    }
    return new Verdict(decision, owners, List.of(), decided, doubted(ones));
  }

  /// One no is enough.
  private static Verdict all(List<One> ones, Map<Owner, Long> decided) {
    var owners = new LinkedHashMap<Owner, Optional<Alias>>();
    var about = new ArrayList<Alias>();
    Decision worst = ones.getFirst().decision();
    for (var one : ones) {
      owners.put(one.owner(), one.alias());
      about.add(one.alias().orElseGet(() -> new Alias(one.owner().uuid())));
      boolean heavier = one.decision() instanceof Deny || worst instanceof Allow;
      if (heavier && !opensNothing(one.decision())) worst = one.decision();
    }
    return new Verdict(worst, owners, about, decided, doubted(ones));
  }

  private static Set<UUID> doubted(List<One> ones) {
    return ones.stream()
        .filter(One::doubted)
        .map(one -> one.owner().uuid())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Who is only named beside a person (to whom her case is given) does not say what is opened.
  private static boolean opensNothing(Decision decision) {
    return decision instanceof Allow allow && allow.compartments().isEmpty();
  }

  private One one(Asked asked, @Nullable StaffState asker, Owner owner) {
    if (!(owner instanceof PersonId person) || asker == null) {
      var relations = EnumSet.of(Relation.NONE);
      if (owner.equals(asked.actor().id())) relations.add(Relation.SELF);
      var decision = Policy.decide(asked.action(), facts(asked, asker, relations, "", owner));
      boolean withPerson = asked.owners().stream().anyMatch(PersonId.class::isInstance);
      if (withPerson && decision instanceof Deny(var why) && why == Why.RELATION)
        decision = new Allow(null, Relation.NONE, Set.of(), Set.of());
      return new One(decision, owner, directory.alias(owner.uuid()), revision(owner));
    }
    return person(asked, asker, person);
  }

  private long revision(Owner owner) {
    return owner instanceof PersonId ? 0 : staff.revision(owner);
  }

  private One person(Asked asked, StaffState asker, PersonId person) {
    boolean excluded = asker.excluded().contains(person.uuid());
    if (!excluded && alarms.isAbout(person.uuid())) return inQuarantine(asked, asker, person);
    try {
      var state = persons.of(person, asked.actor().id(), excluded);
      var relations = EnumSet.of(Relation.NONE);
      relations.addAll(state.relations());
      var facts = facts(asked, asker, relations, state.unit(), person);
      boolean there = excluded || state.revision() > 0;
      var decision = there ? Policy.decide(asked.action(), facts) : nobody(asked, asker);
      var alias = excluded ? directory.alias(person.uuid()) : Optional.of(state.alias());
      return new One(decision, person, alias, state.revision());
    } catch (Quarantined quarantined) {
      alarms.raise(person.uuid(), Alarms.ROWS);
      return inQuarantine(asked, asker, person);
    }
  }

  /// Head of unit and duty officer may read what verifies; to all others it is closed.
  private One inQuarantine(Asked asked, StaffState asker, PersonId person) {
    var facts = facts(asked, asker, Set.of(Relation.NONE), "", person);
    var unit = persons.unitInQuarantine(person);
    var standings =
        facts.standings().stream()
            .map(s -> heads(asked, s.role(), unit) ? s.with(Relation.QUARANTINE) : s)
            .toList();
    var decision = Policy.decide(asked.action(), facts.standing(standings));
    if (decision instanceof Deny(var why) && why != Why.EXCLUDED && why != Why.ROLE)
      decision = new Deny(Why.QUARANTINE);
    return new One(decision, person, directory.alias(person.uuid()), 0, true);
  }

  private static boolean heads(Asked asked, Role role, String unit) {
    return !unit.isEmpty() && asked.actor().unitsAs(role).contains(unit);
  }

  private static Decision nobody(Asked asked, StaffState asker) {
    var facts = facts(asked, asker, Set.of(), "", null);
    var role = Policy.hasRole(asked.action(), facts);
    return new Deny(role ? Why.RELATION : Why.ROLE);
  }

  private static Facts facts(
      Asked asked,
      @Nullable StaffState asker,
      Set<Relation> relations,
      String unit,
      @Nullable Owner owner) {
    var actor = asked.actor();
    var standings = new ArrayList<Standing>();
    for (var role : actor.held()) {
      var with = EnumSet.noneOf(Relation.class);
      with.addAll(relations);
      if (!unit.isEmpty() && actor.unitsAs(role).contains(unit)) with.add(Relation.UNIT);
      standings.add(new Standing(role, with));
    }
    boolean excluded = owner != null && asker != null && asker.excluded().contains(owner.uuid());
    boolean oneself = asked.owners().contains(actor.id());
    return new Facts(
        !actor.sid().isEmpty(), standings, actor.job() != null, excluded, oneself, met(asked));
  }

  private static Set<Need> met(Asked asked) {
    var met = EnumSet.noneOf(Need.class);
    if (asked.purpose().isStated()) met.add(Need.REASON);
    if (asked.actor().steppedUpWithin(STEP_UP_SERVES, asked.at())) met.add(Need.STEP_UP);
    if (asked.actor().steppedUpWithin(FRESH, asked.at())) met.add(Need.FRESH_STEP_UP);
    if (Seconded.is(asked.action())) met.add(Need.SECOND);
    return met;
  }
}
