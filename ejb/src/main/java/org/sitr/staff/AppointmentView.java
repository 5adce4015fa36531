package org.sitr.staff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitr.access.Role;
import org.sitr.code.CodeLists;
import org.sitr.listing.Column;
import org.sitr.listing.Columns;

/// An appointment as it is shown.
///
/// @param until the last day
/// @param ended ended before its time
/// @param holds whether it holds today
public record AppointmentView(
    UUID id,
    Role role,
    String unit,
    LocalDate from,
    LocalDate until,
    boolean ended,
    boolean holds) {

  /// What a list of them sorts and narrows by; the newest comes first.
  public static final Columns<AppointmentView> COLUMNS =
      Columns.of(
          Comparator.comparing(AppointmentView::from).reversed(),
          Column.code("role", CodeLists.named("staff_role").codes(), one -> one.role().name()),
          Column.code("unit", List.of(), AppointmentView::unit),
          Column.day("from", one -> Optional.of(one.from())),
          Column.day("until", one -> Optional.of(one.until())),
          Column.code("state", List.of("HOLDS", "LATER", "ENDED"), AppointmentView::state));

  /// `HOLDS` today, `ENDED` before its time, or `LATER`: not today.
  public String state() {
    return ended ? "ENDED" : holds ? "HOLDS" : "LATER";
  }
}
