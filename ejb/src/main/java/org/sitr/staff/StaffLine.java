package org.sitr.staff;

import java.util.List;
import org.sitr.storage.StaffId;

/// A member of staff in a list.
///
/// @param quarantined rows of this person are not as we wrote them: nobody acts as this person
public record StaffLine(
    StaffId id, String name, List<AppointmentView> appointments, boolean quarantined) {
  public StaffLine {
    appointments = List.copyOf(appointments);
  }
}
