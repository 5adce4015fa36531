package org.sitr.access;

import java.util.Optional;
import java.util.stream.Stream;

/// What somebody is by appointment: the codes of `staff_role.csv`, which are also the names of the
/// realm's roles.
public enum Role {
  /// Protection officer.
  PO,
  /// Supervisor, head of a unit.
  SUP,
  /// Identity custodian, second approver.
  CUS,
  /// Decision authority, committee of admission.
  DEC,
  /// Duty officer.
  DUTY,
  /// Finance officer.
  FIN,
  /// Assessor of threats, psychologist.
  ASR,
  /// Referring prosecutor or investigator.
  REF,
  /// Worker of a partner agency.
  PAR,
  /// Registrar of a court.
  CRT,
  /// Judge.
  JDG,
  /// Auditor, inspector.
  AUD,
  /// Data protection officer.
  DPO,
  /// System administrator.
  ADM,
  /// Legal counsel.
  LEG,
  /// The protected person.
  PP;

  /// A code of the list; empty for what Keycloak calls a role and we do not know.
  public static Optional<Role> parse(String code) {
    return Stream.of(values()).filter(role -> role.name().equals(code)).findFirst();
  }
}
