package org.sitr.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sitr.staff.AppointmentView;
import org.sitr.staff.Staff;
import org.sitr.staff.StaffLine;
import org.sitr.web.page.Caller;

/// Who is appointed to what.
@Named("staff")
@RequestScoped
public class StaffPage {

  @Inject Staff staff;
  @Inject Caller caller;
  @Inject Appointments appointments;

  private List<Line> lines = List.of();

  /// A member of staff in the list.
  ///
  /// @param holds appointments that hold today, in words
  public record Line(String id, String name, List<String> holds, boolean quarantined) {}

  /// The view action.
  public void act() {
    lines = staff.list().stream().map(this::line).toList();
  }

  private Line line(StaffLine line) {
    var holds =
        line.appointments().stream()
            .filter(AppointmentView::holds)
            .map(a -> appointments.role(a.role()) + " · " + a.unit())
            .toList();
    return new Line(line.id().uuid().toString(), line.name(), holds, line.quarantined());
  }

  public List<Line> getLines() {
    return lines;
  }

  public boolean isMaySeek() {
    return caller.has("SUP");
  }
}
