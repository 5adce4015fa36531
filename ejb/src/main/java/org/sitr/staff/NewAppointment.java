package org.sitr.staff;

import java.time.LocalDate;
import org.sitr.access.Role;

/// An appointment that is proposed.
///
/// @param name what the person is called on pages; used where we do not know the person yet
/// @param until the last day
public record NewAppointment(
    String name, Role role, String unit, LocalDate from, LocalDate until) {}
