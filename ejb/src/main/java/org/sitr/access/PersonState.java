package org.sitr.access;

import java.util.Set;
import java.util.UUID;
import org.sitr.security.log.Alias;

/// What decides about a person, from rows of hers that verify.
///
/// @param revision of her manifest
/// @param alias her name in the log
/// @param relations how the asker stands to her
record PersonState(long revision, Alias alias, String unit, Set<Relation> relations) {
  PersonState {
    relations = Set.copyOf(relations);
  }

  /// What stands in for a record that is not as we wrote it.
  static PersonState none(UUID asked) {
    return new PersonState(0, new Alias(asked), "", Set.of());
  }
}
