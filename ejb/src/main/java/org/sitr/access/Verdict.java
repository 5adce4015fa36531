package org.sitr.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sitr.security.log.Alias;
import org.sitr.storage.Owner;

/// What was decided on a call, over all its owners.
///
/// @param decision of all; an `Allow` of a list holds for those in `owners`
/// @param owners who may be touched, with their aliases, in order; an alias is missing for who is
///   only made by this call
/// @param about whom a refusal concerned: the alias, or what was asked for where nobody is known by
///   it
/// @param decided manifest revisions that the decision saw, the asker's among them
/// @param doubted owners whose records are in quarantine
record Verdict(
    Decision decision,
    LinkedHashMap<Owner, Optional<Alias>> owners,
    List<Alias> about,
    Map<Owner, Long> decided,
    Set<UUID> doubted) {

  List<Alias> mentions() {
    return owners.values().stream().flatMap(Optional::stream).toList();
  }
}
