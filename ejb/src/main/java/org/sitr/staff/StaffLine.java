package org.sitr.staff;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.sitr.code.CodeLists;
import org.sitr.listing.Column;
import org.sitr.listing.Columns;
import org.sitr.storage.StaffId;

/// A member of staff in a list.
///
/// @param quarantined rows of this person are not as we wrote them: nobody acts as this person
public record StaffLine(
    StaffId id, String name, List<AppointmentView> appointments, boolean quarantined) {
  /// What a list of them sorts and narrows by; appointments count while they hold.
  public static final Columns<StaffLine> COLUMNS =
      Columns.of(
          Comparator.comparing(StaffLine::name),
          Column.words("name", line -> List.of(line.name())),
          Column.codes(
              "role",
              CodeLists.named("staff_role").codes(),
              line -> line.each(one -> one.role().name())),
          Column.codes("unit", List.of(), line -> line.each(AppointmentView::unit)),
          Column.code("standing", List.of("GOOD"), line -> line.quarantined() ? "LOCKED" : "GOOD"));

  public StaffLine {
    appointments = List.copyOf(appointments);
  }

  /// Those that hold today.
  public List<AppointmentView> holding() {
    return appointments.stream().filter(AppointmentView::holds).toList();
  }

  private List<String> each(Function<AppointmentView, String> what) {
    return holding().stream().map(what).distinct().toList();
  }
}
