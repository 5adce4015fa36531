package org.sitr.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;

/// What we know of a member of staff at one manifest revision, from rows that verify.
///
/// @param revision of the manifest; 0 for who is not known here
/// @param alias the name in the log
/// @param excluded the persons that an exclusion not lifted names
/// @param sessions until when a session is ended
/// @param allUntil until when all sessions are ended; null if never
/// @param quarantined the rows are not as we wrote them: then nothing here counts
record StaffState(
    long revision,
    Alias alias,
    String name,
    List<Term> terms,
    Set<UUID> excluded,
    Map<String, Instant> sessions,
    @Nullable Instant allUntil,
    boolean quarantined) {

  /// One appointment, with its first and last day.
  record Term(Actor.Appointed appointed, LocalDate from, LocalDate until) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  StaffState {
    terms = List.copyOf(terms);
    excluded = Set.copyOf(excluded);
    sessions = Map.copyOf(sessions);
  }

  static StaffState unknown(Alias alias) {
    return new StaffState(0, alias, "", List.of(), Set.of(), Map.of(), null, false);
  }

  static StaffState inQuarantine(Alias alias) {
    return new StaffState(0, alias, "", List.of(), Set.of(), Map.of(), null, true);
  }

  List<Actor.Appointed> appointed(LocalDate day) {
    return terms.stream().filter(term -> term.holds(day)).map(Term::appointed).toList();
  }

  boolean isRevoked(String sid, Instant authenticatedAt) {
    var end = sessions.get(sid);
    return (end != null && !authenticatedAt.isAfter(end))
        || (allUntil != null && !authenticatedAt.isAfter(allUntil));
  }
}
