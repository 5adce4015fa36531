package org.sitr.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.sitr.access.Role;

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
    boolean holds) {}
