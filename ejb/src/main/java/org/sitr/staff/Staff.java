package org.sitr.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitr.access.Action;
import org.sitr.access.Actor;
import org.sitr.access.Appointment;
import org.sitr.access.Directory;
import org.sitr.access.Granted;
import org.sitr.access.Guarded;
import org.sitr.access.Newcomers;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.access.Role;
import org.sitr.access.StaffProfile;
import org.sitr.approval.ApprovalId;
import org.sitr.approval.Proposal;
import org.sitr.approval.Proposals;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.security.seal.SealedField;
import org.sitr.security.settings.Settings;
import org.sitr.storage.StaffId;
import org.sitr.vault.Vault;

/// The door to members of staff and their appointments.
@Stateless
public class Staff {
  @Inject private Vault vault;
  @Inject private StaffRows rows;
  @Inject private Directory directory;
  @Inject private Profiles profiles;
  @Inject private Proposals proposals;
  @Inject private Settings settings;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public Staff() {}

  /// A page of those whom [#list()] gives.
  @Guarded(Action.LIST_STAFF)
  public Listing<StaffLine> list(Page page) {
    return StaffLine.COLUMNS.page(known(), page);
  }

  /// Everybody of the asker's units, and whoever has no appointment; for an auditor, everybody. By
  /// name.
  @Guarded(Action.LIST_STAFF)
  public List<StaffLine> list() {
    return known();
  }

  private List<StaffLine> known() {
    var actor = Granted.current().actor();
    return Granted.current().owners().stream()
        .map(StaffId.class::cast)
        .map(rows::line)
        .filter(line -> isFor(actor, line))
        .sorted(Comparator.comparing(StaffLine::name))
        .toList();
  }

  private static boolean isFor(Actor actor, StaffLine line) {
    if (actor.held().contains(Role.AUD)) return true;
    var holding = line.appointments().stream().filter(AppointmentView::holds).toList();
    return holding.isEmpty()
        || holding.stream().anyMatch(a -> actor.unitsAs(Role.SUP).contains(a.unit()));
  }

  /// One member of staff. Exclusions are shown to all who may open it but to oneself.
  @Guarded(Action.OPEN_STAFF_MEMBER)
  public StaffMember open(StaffId who) {
    boolean oneself = who.equals(Granted.current().actor().id());
    return new StaffMember(
        rows.line(who), profiles.show(who), oneself ? List.of() : rows.exclusions(who));
  }

  /// Changes the profile.
  ///
  /// @param shownRevision the revision that the page showed
  /// @param typed text by field name; a field left out stays as it is
  @Guarded(Action.CHANGE_STAFF_MEMBER)
  public void changeProfile(
      StaffId who, Purpose purpose, long shownRevision, Map<String, String> typed) {
    profiles.change(who, shownRevision, typed);
  }

  /// Proposes an appointment; another supervisor confirms it.
  @Guarded(Action.PROPOSE_APPOINTMENT)
  public ApprovalId propose(StaffId who, NewAppointment wanted, Purpose why) {
    check(wanted);
    if (!vault.isThere(who)) {
      vault.create(who);
      vault.add(StaffProfile.FACET, who, Newcomers.profile(wanted.name()));
    }
    var shown = new LinkedHashMap<String, String>();
    shown.put(
        "appointment.who",
        directory.label(who.uuid()).isEmpty() ? wanted.name() : directory.label(who.uuid()));
    shown.put("appointment.account", who.uuid().toString());
    shown.put("appointment.role", wanted.role().name());
    shown.put("appointment.unit", wanted.unit());
    shown.put("appointment.from", wanted.from().toString());
    shown.put("appointment.until", wanted.until().toString());
    var arguments = new LinkedHashMap<String, String>();
    arguments.put("role", wanted.role().name());
    arguments.put("unit", wanted.unit());
    arguments.put("from", wanted.from().toString());
    arguments.put("until", wanted.until().toString());
    arguments.put("by", Granted.current().actor().id().uuid().toString());
    return proposals.propose(who, new Proposal(Action.APPOINT, arguments, shown));
  }

  private void check(NewAppointment wanted) {
    var faults = new HashMap<String, String>();
    if (!settings.units().contains(wanted.unit())) faults.put("unit", "form.code");
    if (wanted.until().isBefore(wanted.from())) faults.put("until", "appointment.order");
    if (wanted.until().isAfter(wanted.from().plusYears(5))) faults.put("until", "appointment.long");
    if (!faults.isEmpty()) throw new Refused.Invalid(faults);
  }

  /// Appoints. Runs only as the last yes of an approval.
  @Guarded(Action.APPOINT)
  public void appoint(StaffId who, Map<String, String> agreed) {
    vault.add(
        Appointment.FACET,
        who,
        Map.of(
            Appointment.ROLE, agreed.get("role"),
            Appointment.UNIT, agreed.get("unit"),
            Appointment.FROM, LocalDate.parse(agreed.get("from")),
            Appointment.UNTIL, LocalDate.parse(agreed.get("until")),
            Appointment.PROPOSED_BY, agreed.get("by"),
            Appointment.CONFIRMED_BY, Granted.current().actor().id().uuid().toString()));
  }

  /// Ends an appointment at once.
  @Guarded(Action.END_APPOINTMENT)
  public void end(StaffId who, UUID appointment, Purpose why) {
    var row =
        vault.<Appointment>all(Appointment.FACET, who).stream()
            .filter(a -> a.id().equals(appointment))
            .findFirst()
            .orElseThrow(Refused.NotYours::new);
    if (vault.open(row, Appointment.ENDED_AT) != null) throw new Refused.Stale(null);
    Map<SealedField<?>, ?> ended = Map.of(Appointment.ENDED_AT, Instant.now());
    vault.change(row, row.revision(), ended);
  }
}
