package org.sitr.security.keys;

/// What a key opens. The numbers are sealed into every box and never change.
public enum Compartment {
  /// Identity, contact rules, case work of a person or a case.
  GENERAL(1),
  /// Health and vulnerability.
  HEALTH(2),
  /// Where the person is: safe address, safe channels, movements.
  LOCATION(3),
  /// A changed identity.
  NEW_IDENTITY(4),
  /// The other identity's id, in a row that every person has, filled or absent.
  LINK(5),
  /// What the index in memory is built from.
  SEARCH(6),
  /// What a decision and its entry need.
  DECISION(7),
  /// Details of entries without a subject.
  AUDIT(17),
  /// What is secret and belongs to no person: appointments, exclusions.
  OFFICE(18),
  /// Seals of manifests.
  MANIFEST(19);

  private final int number;

  Compartment(int number) {
    this.number = number;
  }

  /// One byte in the formats.
  public int number() {
    return number;
  }

  /// @throws IllegalArgumentException a number that no compartment has
  public static Compartment of(int number) {
    for (var compartment : values()) if (compartment.number == number) return compartment;
    throw new IllegalArgumentException("compartment");
  }

  /// Is it one of those that every person has from intake on?
  public boolean ofPerson() {
    return number <= DECISION.number;
  }
}
