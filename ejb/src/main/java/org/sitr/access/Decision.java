package org.sitr.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.Compartment;

/// What [Policy] says. Only one who would otherwise be allowed learns that something is missing.
public sealed interface Decision {

  /// Yes.
  ///
  /// @param role the role it rests on; null where it rests on none
  /// @param basis the relation it rests on
  /// @param shows the fields that are not masked; empty for all
  record Allow(
      @Nullable Role role, Relation basis, Set<Compartment> compartments, Set<String> shows)
      implements Decision {
    public Allow {
      compartments = Set.copyOf(compartments);
      shows = Set.copyOf(shows);
    }
  }

  /// No. Why stands in the sealed detail of the entry, and nowhere else.
  record Deny(Why why) implements Decision {}

  /// Yes, once there is a reason in words.
  record NeedsReason() implements Decision {}

  /// Yes, after the second factor.
  ///
  /// @param fresh for this very act, not for the last ten minutes
  record NeedsStepUp(boolean fresh) implements Decision {}

  /// Yes, when a second person agrees.
  record NeedsSecond() implements Decision {}

  /// Why not.
  enum Why {
    /// No role that both the token and an appointment give fits.
    ROLE,
    /// The role fits, but there is no relation to the owner; the same for an owner that does not
    /// exist.
    RELATION,
    /// An exclusion stands against it.
    EXCLUDED,
    /// Nobody does this to himself.
    ONESELF,
    /// Rows of the asker or of the owner are not as the manifest says.
    QUARANTINE,
    /// Too many refusals in a short time: nothing is decided any more.
    LIMIT
  }
}
