package org.sitr.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sitr.access.Appointment;
import org.sitr.access.Directory;
import org.sitr.access.Exclusion;
import org.sitr.access.Role;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.StaffId;
import org.sitr.vault.Quarantined;
import org.sitr.vault.Vault;

/// Reads the rows of members of staff for the doors of this package, under their access.
@ApplicationScoped
class StaffRows {
  @Inject private Vault vault;
  @Inject private Directory directory;

  StaffLine line(StaffId who) {
    var name = directory.label(who.uuid());
    try {
      return new StaffLine(who, name, appointments(who), false);
    } catch (Quarantined quarantined) {
      return new StaffLine(who, name, List.of(), true);
    }
  }

  List<AppointmentView> appointments(StaffId who) {
    return vault.<Appointment>all(Appointment.FACET, who).stream()
        .map(this::view)
        .sorted(Comparator.comparing(AppointmentView::from).reversed())
        .toList();
  }

  private AppointmentView view(Appointment row) {
    var from = Objects.requireNonNull(vault.open(row, Appointment.FROM));
    var until = Objects.requireNonNull(vault.open(row, Appointment.UNTIL));
    boolean ended = vault.open(row, Appointment.ENDED_AT) != null;
    var today = LocalDate.now(ZoneOffset.UTC);
    return new AppointmentView(
        row.id(),
        Role.valueOf(text(row, Appointment.ROLE)),
        text(row, Appointment.UNIT),
        from,
        until,
        ended,
        !ended && !today.isBefore(from) && !today.isAfter(until));
  }

  List<ExclusionLine> exclusions(StaffId who) {
    try {
      return vault.<Exclusion>all(Exclusion.FACET, who).stream()
          .map(row -> exclusion(who, row))
          .toList();
    } catch (Quarantined quarantined) {
      return List.of();
    }
  }

  private ExclusionLine exclusion(StaffId who, Exclusion row) {
    var person = vault.open(row, Exclusion.PERSON);
    return new ExclusionLine(
        row.id(),
        who,
        directory.label(who.uuid()),
        person == null ? null : directory.label(UUID.fromString(person)),
        text(row, Exclusion.WORDS),
        ExclusionLine.State.valueOf(text(row, Exclusion.STATE)),
        Objects.requireNonNull(vault.open(row, Exclusion.DECLARED_AT)));
  }

  String text(OwnedRow row, SealedField<String> field) {
    return Objects.requireNonNullElse(vault.open(row, field), "");
  }
}
