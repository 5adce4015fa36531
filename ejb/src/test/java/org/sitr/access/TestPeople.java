package org.sitr.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sitr.security.log.Alias;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;

/// Who works in a [TestHouse], and whose records lie there.
record TestPeople(TestHouse house) {
  StaffId member(String name) {
    var who = new StaffId(UUID.randomUUID());
    house.node.write(
        who,
        () -> {
          house.node.vault.create(who);
          house.node.vault.add(StaffProfile.FACET, who, Newcomers.profile(name));
        });
    return who;
  }

  StaffId appointed(Role role, String unit) {
    var who = member("K.");
    house.node.write(
        who,
        () ->
            house.node.vault.add(
                Appointment.FACET,
                who,
                Map.of(
                    Appointment.ROLE,
                    role.name(),
                    Appointment.UNIT,
                    unit,
                    Appointment.FROM,
                    LocalDate.of(2026, 1, 1),
                    Appointment.UNTIL,
                    LocalDate.of(2099, 1, 1))));
    return who;
  }

  /// A person of that unit, whom the directory knows.
  PersonId person(String caseRef, String unit) {
    var person = PersonId.random();
    made(person, caseRef, unit);
    house.node.transaction(() -> house.owners.now(person)).ifPresent(house.owners::appeared);
    return person;
  }

  void made(PersonId person, String caseRef, String unit) {
    var values = new HashMap<SealedField<?>, Object>();
    values.put(PersonDecision.ALIAS, Alias.random().hex());
    values.put(PersonDecision.UNIT, unit);
    if (!caseRef.isEmpty()) values.put(PersonDecision.CASE_REF, caseRef);
    house.node.write(
        person,
        () -> {
          house.node.vault.create(person);
          house.node.vault.add(PersonDecision.FACET, person, values);
        });
  }

  void assigned(PersonId person, StaffId who) {
    house.node.write(
        person,
        () ->
            house.node.vault.add(
                new Assignment(who.uuid()),
                person,
                Map.of(Assignment.ROLE, Relation.ASSIGNED.name(), Assignment.FROM, Instant.now())));
  }
}
