package org.sitr.access;

import static org.sitr.access.Need.FRESH_STEP_UP;
import static org.sitr.access.Need.REASON;
import static org.sitr.access.Need.SECOND;
import static org.sitr.access.Need.STEP_UP;
import static org.sitr.access.Relation.ASSIGNED;
import static org.sitr.access.Relation.DEPUTY;
import static org.sitr.access.Relation.NONE;
import static org.sitr.access.Relation.SUPPLIED;
import static org.sitr.access.Relation.UNIT;
import static org.sitr.access.Role.AUD;
import static org.sitr.access.Role.CUS;
import static org.sitr.access.Role.PAR;
import static org.sitr.access.Role.PO;
import static org.sitr.access.Role.SUP;
import static org.sitr.access.Rule.approval;
import static org.sitr.access.Rule.export;
import static org.sitr.access.Rule.founding;
import static org.sitr.access.Rule.login;
import static org.sitr.access.Rule.quiet;
import static org.sitr.access.Rule.read;
import static org.sitr.access.Rule.record;
import static org.sitr.access.Rule.search;
import static org.sitr.access.Rule.system;
import static org.sitr.access.Rule.write;
import static org.sitr.security.keys.Compartment.AUDIT;
import static org.sitr.security.keys.Compartment.DECISION;
import static org.sitr.security.keys.Compartment.GENERAL;
import static org.sitr.security.keys.Compartment.HEALTH;
import static org.sitr.security.keys.Compartment.LINK;
import static org.sitr.security.keys.Compartment.LOCATION;
import static org.sitr.security.keys.Compartment.MANIFEST;
import static org.sitr.security.keys.Compartment.NEW_IDENTITY;
import static org.sitr.security.keys.Compartment.OFFICE;
import static org.sitr.security.keys.Compartment.SEARCH;

/// Every use case there is, a line each: what it opens, where it is asked for, who may, and what it
/// needs besides. Generated from it: the matrix that tests walk, `docs/access.md`.
///
/// The names stand in the log and never change their meaning.
public enum Action {
  // the desk
  OPEN_DESK(quiet().at("GET /home", "GET /api/me").signedIn()),

  // what was typed and could not be saved yet
  KEEP_DRAFT(write(GENERAL).at("POST /change?draft").anybody()),
  KEEP_LATE_FORM(write(GENERAL).job()),
  REOPEN_DRAFT(read(GENERAL).at("GET /change?draft").anybody()),
  DROP_DRAFT(write(GENERAL).anybody()),

  // cases (F01) and who has a relation to them
  LIST_MY_CASES(
      read(GENERAL, SEARCH).at("GET /home", "GET /api/persons").may(PO, ASSIGNED, DEPUTY)),
  LIST_UNASSIGNED(read(GENERAL).at("GET /home", "GET /api/persons?unassigned").may(SUP, UNIT)),
  LIST_SENT(read(GENERAL).at("GET /home", "GET /api/persons?sent").may(PAR, SUPPLIED)),
  OPEN_CASE(
      record(GENERAL)
          .at("GET /person?tab=overview", "GET /api/persons/{ref}/case")
          .may(PO, ASSIGNED, DEPUTY)
          .may(SUP, UNIT)
          .mayMasked(PAR, SUPPLIED, "case/case-ref", "case/opened-on")),
  CHANGE_CASE(
      write(GENERAL, SEARCH, DECISION).changes("case").may(PO, ASSIGNED, DEPUTY).may(SUP, UNIT)),
  OPEN_CASE_HISTORY(read(GENERAL).past("case").may(PO, ASSIGNED, DEPUTY).may(SUP, UNIT)),
  LIST_RELATIONS(
      record(DECISION, OFFICE)
          .at("GET /person?tab=relations", "GET /api/persons/{ref}/relations")
          .may(PO, ASSIGNED, DEPUTY)
          .may(SUP, UNIT)),
  ASSIGN_CASE(
      write(GENERAL, SEARCH, DECISION)
          .at("GET /assign", "POST /assign", "POST /api/assignments")
          .may(SUP, UNIT)),

  // first contact (F10)
  RECORD_FIRST_CONTACT(
      write(GENERAL, HEALTH, LOCATION, NEW_IDENTITY, LINK, SEARCH, DECISION)
          .at("GET /first-contact", "POST /first-contact", "POST /api/persons")
          .may(PAR, NONE)
          .may(PO, NONE)),
  OPEN_FIRST_CONTACT(
      record(GENERAL)
          .at("GET /person?tab=first-contact", "GET /api/persons/{ref}/first-contact")
          .may(PO, ASSIGNED, DEPUTY)
          .may(PAR, SUPPLIED)),
  CHANGE_FIRST_CONTACT(write(GENERAL, SEARCH).changes("first-contact").may(PO, ASSIGNED, DEPUTY)),
  OPEN_FIRST_CONTACT_HISTORY(read(GENERAL).past("first-contact").may(PO, ASSIGNED, DEPUTY)),

  // what is found after it (F10)
  OPEN_IDENTIFICATION(
      record(GENERAL)
          .at("GET /person?tab=identification", "GET /api/persons/{ref}/identification")
          .may(PO, ASSIGNED, DEPUTY)),
  CHANGE_IDENTIFICATION(write(GENERAL, SEARCH).changes("identification").may(PO, ASSIGNED, DEPUTY)),
  OPEN_IDENTIFICATION_HISTORY(read(GENERAL).past("identification").may(PO, ASSIGNED, DEPUTY)),

  // identity (F02)
  OPEN_PERSON(
      record(GENERAL)
          .at("GET /person?tab=identity", "GET /api/persons/{ref}/identity")
          .may(PO, ASSIGNED, DEPUTY)),
  CHANGE_PERSON(write(GENERAL, SEARCH).changes("identity").may(PO, ASSIGNED, DEPUTY)),
  OPEN_PERSON_HISTORY(read(GENERAL).past("identity").may(PO, ASSIGNED, DEPUTY)),

  // safe contact: rules (F04) and channels (F04C)
  OPEN_SAFE_CONTACT(record(GENERAL).at("GET /person").may(PO, ASSIGNED, DEPUTY)),
  OPEN_CONTACT(
      record(GENERAL)
          .at("GET /person?tab=contact", "GET /api/persons/{ref}/contact")
          .may(PO, ASSIGNED, DEPUTY)),
  CHANGE_CONTACT(write(GENERAL, SEARCH).changes("contact").may(PO, ASSIGNED, DEPUTY)),
  OPEN_CONTACT_HISTORY(read(GENERAL).past("contact").may(PO, ASSIGNED, DEPUTY)),
  OPEN_CHANNELS(
      record(LOCATION)
          .at("POST /reveal?facet=channels", "GET /api/persons/{ref}/channels")
          .may(PO, ASSIGNED, DEPUTY)
          .needing(REASON, STEP_UP)),
  CHANGE_CHANNELS(
      write(LOCATION).changes("channels").may(PO, ASSIGNED, DEPUTY).needing(REASON, STEP_UP)),
  OPEN_CHANNELS_HISTORY(
      read(LOCATION).past("channels").may(PO, ASSIGNED, DEPUTY).needing(REASON, STEP_UP)),

  // location (F05)
  OPEN_LOCATION(
      record(LOCATION)
          .at("POST /reveal?facet=location", "GET /api/persons/{ref}/location")
          .may(PO, ASSIGNED, DEPUTY)
          .needing(REASON, STEP_UP)),
  CHANGE_LOCATION(
      write(LOCATION).changes("location").may(PO, ASSIGNED, DEPUTY).needing(REASON, STEP_UP)),
  OPEN_LOCATION_HISTORY(
      read(LOCATION).past("location").may(PO, ASSIGNED, DEPUTY).needing(REASON, STEP_UP)),

  // search
  SEARCH_PERSONS(
      search(SEARCH)
          .at("GET /search", "GET /api/search")
          .may(PO, ASSIGNED, DEPUTY)
          .may(SUP, UNIT)
          .may(PAR, SUPPLIED)),

  // staff (F29): appointments, exclusions
  LIST_STAFF(read(OFFICE).at("GET /staff", "GET /api/appointments").may(SUP, NONE).may(AUD, NONE)),
  OPEN_STAFF_MEMBER(
      read(OFFICE).at("GET /staff-member", "GET /api/staff/{id}").may(SUP, NONE).may(AUD, NONE)),
  CHANGE_STAFF_MEMBER(
      write(OFFICE)
          .at("POST /staff-member", "PATCH /api/staff/{id}")
          .may(SUP, NONE)
          .neverOneself()),
  PROPOSE_APPOINTMENT(
      approval(OFFICE)
          .at("POST /staff-member", "POST /api/appointments")
          .may(SUP, NONE)
          .neverOneself()),
  APPOINT(approval(OFFICE).may(SUP, NONE).neverOneself().needing(SECOND)),
  END_APPOINTMENT(
      write(OFFICE)
          .at("POST /staff-member", "DELETE /api/appointments/{id}")
          .may(SUP, NONE)
          .neverOneself()),
  LIST_EXCLUSIONS(
      read(OFFICE)
          .at("GET /exclusions", "GET /api/exclusions")
          .may(SUP, NONE)
          .may(CUS, NONE)
          .may(AUD, NONE)),
  DECLARE_CONFLICT(write(OFFICE).at("POST /exclusions?own", "POST /api/exclusions?own").anybody()),
  DECLARE_EXCLUSION(
      write(OFFICE).at("POST /exclusions", "POST /api/exclusions").may(SUP, UNIT).neverOneself()),
  CONFIRM_EXCLUSION(approval(OFFICE).may(SUP, NONE).may(CUS, NONE).neverOneself().needing(SECOND)),
  PROPOSE_LIFTING(
      approval(OFFICE)
          .at("POST /exclusions?lift", "DELETE /api/exclusions/{id}")
          .may(SUP, NONE)
          .may(CUS, NONE)
          .neverOneself()),
  LIFT_EXCLUSION(approval(OFFICE).may(SUP, NONE).may(CUS, NONE).neverOneself().needing(SECOND)),

  // approvals
  LIST_APPROVALS(
      read(OFFICE)
          .at("GET /approvals", "GET /api/approvals")
          .may(SUP, NONE)
          .may(CUS, NONE)
          .may(AUD, NONE)),
  OPEN_APPROVAL(
      read(OFFICE).at("GET /approval", "GET /api/approvals/{id}").may(SUP, NONE).may(CUS, NONE)),
  DECIDE_APPROVAL(
      approval(OFFICE)
          .at("POST /approval", "POST /api/approvals/{id}/decision")
          .may(SUP, NONE)
          .may(CUS, NONE)
          .neverOneself()
          .needing(FRESH_STEP_UP)),
  WITHDRAW_APPROVAL(
      approval(OFFICE)
          .at("POST /approval?withdraw", "DELETE /api/approvals/{id}")
          .may(SUP, NONE)
          .may(CUS, NONE)),

  // the log, for those who watch us
  LIST_LOG(read(AUDIT, DECISION).at("GET /log", "GET /api/log").may(AUD, NONE)),
  LIST_REFUSALS(
      read(AUDIT, DECISION).at("GET /log?view=refusals", "GET /api/log/refusals").may(AUD, NONE)),
  OPEN_RECORD_LOG(
      read(AUDIT, DECISION).at("GET /record-log", "GET /api/log/persons/{ref}").may(AUD, NONE)),
  COUNT_LOG(read().at("GET /log?view=days", "GET /api/log/days").may(AUD, NONE)),
  OPEN_LOG_STATE(read().at("GET /log?view=state", "GET /api/log/state").may(AUD, NONE)),
  FETCH_LOG(export().at("GET /log/tile/entries/{n}").may(AUD, NONE)),
  CHECK_OWNERS(read().at("POST /log?check", "POST /api/log/check").may(AUD, NONE)),

  // what no door offers: the node's own acts, and the way in
  BUILD_INDEX(system(SEARCH, DECISION).job()),
  WATCH_OWNERS(system().job()),
  READ_DIRECTORY(system(OFFICE, DECISION).job()),
  REGISTER_STAFF(write(OFFICE).job()),
  END_SESSIONS(write(OFFICE).job()),
  FOUND_INSTALLATION(founding(AUDIT, MANIFEST, OFFICE, DECISION).at("POST /api/found").job()),
  SIGN_IN(login()),
  STEP_UP_SIGN_IN(login()),
  SIGN_OUT(login());

  private final Rule rule;

  Action(Rule rule) {
    this.rule = rule;
  }

  /// The line of the table.
  public Rule rule() {
    return rule;
  }
}
