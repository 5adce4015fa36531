package org.sitr.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Role;
import org.sitr.listing.Page;
import org.sitr.staff.AppointmentView;
import org.sitr.staff.Staff;
import org.sitr.staff.StaffLine;
import org.sitr.web.list.Lists;
import org.sitr.web.list.Look;
import org.sitr.web.list.Table;
import org.sitr.web.page.Caller;
import org.sitr.web.page.Text;

/// Who is appointed to what.
@Named("staff")
@RequestScoped
public class StaffPage {

  private static final List<String> COLUMNS = List.of("name", "role", "unit", "standing");

  @Inject Staff staff;
  @Inject Lists lists;
  @Inject Text text;
  @Inject Caller caller;
  @Inject Appointments appointments;

  private @Nullable Table<Line> table;

  /// A member of staff in the list.
  ///
  /// @param holds what they hold today, in words; `units` where, in the same order
  public record Line(
      String id, String name, List<String> holds, List<String> units, boolean quarantined) {}

  /// The view action.
  public void act() {
    lists.asked(StaffLine.COLUMNS).ifPresent(this::show);
  }

  private void show(Page page) {
    var look = new Look<>("staff", StaffLine.COLUMNS, COLUMNS, this::word);
    table = lists.table(look, staff.list(page), this::line);
  }

  private String word(String column, String code) {
    return switch (column) {
      case "role" -> appointments.role(Role.valueOf(code));
      case "standing" ->
          text.getOrDefault(code.equals("LOCKED") ? "staff.quarantined" : "staff.in-order", code);
      default -> code;
    };
  }

  private Line line(StaffLine line) {
    return new Line(
        line.id().uuid().toString(),
        line.name(),
        line.holding().stream().map(a -> appointments.role(a.role())).toList(),
        line.holding().stream().map(AppointmentView::unit).toList(),
        line.quarantined());
  }

  public @Nullable Table<Line> getTable() {
    return table;
  }

  public boolean isMaySeek() {
    return caller.has("SUP");
  }
}
