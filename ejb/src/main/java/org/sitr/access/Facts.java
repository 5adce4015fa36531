package org.sitr.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// All that a decision looks at, for one owner (or for none): nothing else reaches [Policy].
///
/// @param signedIn somebody with a valid token
/// @param standings each role that token and appointment both give, with how it stands to the owner
/// @param job the node itself
/// @param excluded the asker is excluded from this owner
/// @param oneself it is about the asker
/// @param met what the asker has brought: a stated reason, a step-up, a second person's yes
public record Facts(
    boolean signedIn,
    List<Standing> standings,
    boolean job,
    boolean excluded,
    boolean oneself,
    Set<Need> met) {

  /// A role with its relations to the owner.
  public record Standing(Role role, Set<Relation> relations) {
    public Standing {
      relations = Set.copyOf(relations);
    }

    Standing with(Relation one) {
      var more = EnumSet.of(one);
      more.addAll(relations);
      return new Standing(role, more);
    }
  }

  public Facts {
    standings = List.copyOf(standings);
    met = Set.copyOf(met);
  }

  Facts standing(List<Standing> others) {
    return new Facts(signedIn, others, job, excluded, oneself, met);
  }
}
