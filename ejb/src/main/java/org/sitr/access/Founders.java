package org.sitr.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitr.security.log.Alias;
import org.sitr.storage.Installation;
import org.sitr.storage.StaffId;
import org.sitr.vault.Vault;

/// The door of the founding: makes the installation's own keys, the dummy that unknown persons are
/// looked up in, and the first two supervisors.
@Stateless
public class Founders {
  private static final int FIRST_TERM_YEARS = 1;

  @Inject private Vault vault;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public Founders() {}

  /// One of the first two.
  public record Founder(StaffId id, String name, String unit) {
    @Override
    public String toString() {
      return "founder " + id.uuid();
    }
  }

  /// Founds; once, while there is nothing.
  @Guarded(Action.FOUND_INSTALLATION)
  public void found(List<Founder> founders) {
    var installation = new Installation();
    if (vault.isThere(installation)) throw new Refused.NotYours();
    vault.create(installation);
    nobody();
    for (int i = 0; i < founders.size(); i++)
      appoint(founders.get(i), founders.get(founders.size() - 1 - i));
  }

  /// Has the rows that every person has, so that looking at it costs the same.
  private void nobody() {
    vault.create(PersonFacts.DUMMY);
    vault.add(
        PersonDecision.FACET,
        PersonFacts.DUMMY,
        Map.of(PersonDecision.ALIAS, Alias.random().hex()));
    vault.add(
        new Assignment(UUID.randomUUID()),
        PersonFacts.DUMMY,
        Map.of(Assignment.ROLE, Relation.ASSIGNED.name(), Assignment.FROM, Instant.now()));
  }

  private void appoint(Founder founder, Founder other) {
    vault.create(founder.id());
    vault.add(StaffProfile.FACET, founder.id(), Newcomers.profile(founder.name()));
    var today = LocalDate.now(ZoneOffset.UTC);
    vault.add(
        Appointment.FACET,
        founder.id(),
        Map.of(
            Appointment.ROLE, Role.SUP.name(),
            Appointment.UNIT, founder.unit(),
            Appointment.FROM, today,
            Appointment.UNTIL, today.plusYears(FIRST_TERM_YEARS),
            Appointment.PROPOSED_BY, Jobs.FOUNDING,
            Appointment.CONFIRMED_BY, other.id().uuid().toString()));
  }
}
