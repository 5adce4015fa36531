package org.sitr.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sitr.access.Decision.Allow;
import org.sitr.access.Decision.Deny;
import org.sitr.access.Decision.NeedsReason;
import org.sitr.access.Decision.NeedsSecond;
import org.sitr.access.Decision.NeedsStepUp;
import org.sitr.access.Decision.Why;
import org.sitr.access.Rule.Grant;

/// Reads the table. Pure: the same action and facts always give the same decision.
public final class Policy {
  private Policy() {}

  /// Decides on one owner, or on none.
  public static Decision decide(Action action, Facts facts) {
    var rule = action.rule();
    if (facts.excluded()) return new Deny(Why.EXCLUDED);
    if (facts.oneself() && rule.notOneself()) return new Deny(Why.ONESELF);
    for (var grant : rule.grants()) {
      var basis = basis(grant, facts);
      if (basis.isPresent()) return needs(rule, facts, allow(rule, grant, basis.get()));
    }
    return new Deny(
        rule.grants().stream().anyMatch(g -> holds(g, facts)) ? Why.RELATION : Why.ROLE);
  }

  /// Does one of the asker's roles stand in the line at all? Of a list nobody need be on.
  static boolean hasRole(Action action, Facts facts) {
    return action.rule().grants().stream()
        .anyMatch(grant -> basis(grant, facts).isPresent() || holds(grant, facts));
  }

  private static Allow allow(Rule rule, Grant grant, Relation basis) {
    return new Allow(grant.role(), basis, rule.compartments(), grant.shows());
  }

  private static Optional<Relation> basis(Grant grant, Facts facts) {
    if (grant.relations().contains(Relation.JOB))
      return facts.job() ? Optional.of(Relation.JOB) : Optional.empty();
    if (grant.role() == null && grant.relations().contains(Relation.NONE))
      return facts.signedIn() ? Optional.of(Relation.NONE) : Optional.empty();
    var found = EnumSet.noneOf(Relation.class);
    for (var standing : facts.standings())
      if (grant.role() == null || standing.role() == grant.role())
        found.addAll(standing.relations());
    found.retainAll(grant.relations());
    return found.stream().findFirst();
  }

  private static boolean holds(Grant grant, Facts facts) {
    return grant.role() == null
        ? !facts.standings().isEmpty()
        : facts.standings().stream().anyMatch(s -> s.role() == grant.role());
  }

  private static Decision needs(Rule rule, Facts facts, Allow allow) {
    var missing = EnumSet.noneOf(Need.class);
    missing.addAll(rule.needs());
    missing.removeAll(facts.met());
    return first(missing, allow);
  }

  private static Decision first(Set<Need> missing, Allow allow) {
    if (missing.isEmpty()) return allow;
    return switch (missing.iterator().next()) {
      case REASON -> new NeedsReason();
      case STEP_UP -> new NeedsStepUp(false);
      case FRESH_STEP_UP -> new NeedsStepUp(true);
      case SECOND -> new NeedsSecond();
    };
  }
}
