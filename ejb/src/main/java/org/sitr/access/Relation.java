package org.sitr.access;

/// How an asker stands to what an action is about. It comes from rows that verify, never from what
/// the request says.
public enum Relation {
  /// Leads the person's case.
  ASSIGNED("R01"),
  /// Deputy of who leads it.
  DEPUTY("R01"),
  /// Recorded the first contact with the person.
  SUPPLIED("R01"),
  /// Appointed in the unit that has the person's case.
  UNIT("R03"),
  /// Appointed in that unit, while the record is in quarantine: no other relation counts then.
  QUARANTINE("R03"),
  /// The member of staff that it is about.
  SELF("R01"),
  /// A job of the node itself.
  JOB("R01"),
  /// The role is enough: nothing is opened that a person owns, or each owner is decided by itself.
  NONE("R01");

  private final String usualReason;

  Relation(String usualReason) {
    this.usualReason = usualReason;
  }

  /// The reason of `access_reason.csv` that this relation implies where none is stated.
  public String usualReason() {
    return usualReason;
  }

  /// Whether it says why somebody looks. That a role is enough says only that one may: the log then
  /// names no reason that nobody gave.
  boolean saysWhy() {
    return this != SELF && this != JOB && this != NONE;
  }
}
