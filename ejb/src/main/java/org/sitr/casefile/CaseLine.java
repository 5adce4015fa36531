package org.sitr.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitr.contact.SafeContact;

/// A case in a list. What the asker may not see is empty.
///
/// @param name as the list's reader may know it: the name in use, else the first one
/// @param romanised that name in Latin letters
/// @param states codes of the list `state`, one a track
/// @param urgency code of the list `urgency`
/// @param dangerNow code of the list `answer`
/// @param lead id of the lead officer, empty where nobody is
public record CaseLine(
    CaseRef ref,
    String name,
    String romanised,
    List<String> states,
    String urgency,
    String dangerNow,
    Optional<Instant> nextContact,
    SafeContact.Due due,
    Optional<LocalDate> openedOn,
    String unit,
    String lead) {

  /// The reference alone.
  @Override
  public String toString() {
    return ref.text();
  }
}
