package org.sitr.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitr.code.CodeLists;
import org.sitr.contact.SafeContact;
import org.sitr.listing.Column;
import org.sitr.listing.Columns;

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

  private static final Comparator<CaseLine> NEXT_CONTACT_FIRST =
      Comparator.<CaseLine, Instant>comparing(line -> line.nextContact().orElse(Instant.MAX))
          .thenComparing(line -> line.ref().text());

  /// What lists of cases sort and narrow by; the next contact comes first. The lead is an account's
  /// number.
  public static final Columns<CaseLine> COLUMNS =
      Columns.of(
          NEXT_CONTACT_FIRST,
          Column.words("name", line -> List.of(line.name(), line.romanised())),
          Column.reference("ref", line -> line.ref().text()),
          Column.moment("next", CaseLine::nextContact),
          Column.codes("state", codes("state"), CaseLine::states),
          Column.code("urgency", codes("urgency"), CaseLine::urgency),
          Column.code("danger", codes("answer"), CaseLine::dangerNow),
          Column.code("unit", List.of(), CaseLine::unit),
          Column.code("lead", List.of(), CaseLine::lead),
          Column.day("opened", CaseLine::openedOn));

  private static List<String> codes(String list) {
    return CodeLists.named(list).codes();
  }

  /// The reference alone.
  @Override
  public String toString() {
    return ref.text();
  }
}
