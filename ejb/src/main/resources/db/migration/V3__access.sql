-- Who may: staff, appointments, exclusions, relations to persons, and acts of two.
-- Clear are id, owner, revision and key version; besides, of an assignment whose it is, and of an approval until when it waits.

CREATE TABLE staff_profile (
  id               BINARY(16)      NOT NULL PRIMARY KEY,
  owner            BINARY(16)      NOT NULL,
  revision         BIGINT          NOT NULL,
  key_version      INT             NOT NULL,
  alias            VARBINARY(1200) NULL,
  name             VARBINARY(1200) NULL,
  clearance        VARBINARY(1200) NULL,
  clearance_until  VARBINARY(1200) NULL,
  declared         VARBINARY(9000) NULL,
  training_until   VARBINARY(1200) NULL,
  undertaking_on   VARBINARY(1200) NULL,
  entered_in_error VARBINARY(1200) NULL,
  INDEX staff_profile_owner (owner)
);

CREATE TABLE appointment (
  id            BINARY(16)      NOT NULL PRIMARY KEY,
  owner         BINARY(16)      NOT NULL,
  revision      BIGINT          NOT NULL,
  key_version   INT             NOT NULL,
  role          VARBINARY(1200) NULL,
  unit          VARBINARY(1200) NULL,
  from_day      VARBINARY(1200) NULL,
  until_day     VARBINARY(1200) NULL,
  ended_at      VARBINARY(1200) NULL,
  proposed_by   VARBINARY(1200) NULL,
  confirmed_by  VARBINARY(1200) NULL,
  authenticator VARBINARY(1200) NULL,
  INDEX appointment_owner (owner)
);

CREATE TABLE exclusion (
  id          BINARY(16)      NOT NULL PRIMARY KEY,
  owner       BINARY(16)      NOT NULL,
  revision    BIGINT          NOT NULL,
  key_version INT             NOT NULL,
  person      VARBINARY(1200) NULL,
  words       VARBINARY(9000) NULL,
  state       VARBINARY(1200) NULL,
  declared_by VARBINARY(1200) NULL,
  declared_at VARBINARY(1200) NULL,
  decided_by  VARBINARY(1200) NULL,
  INDEX exclusion_owner (owner)
);

CREATE TABLE revocation (
  id          BINARY(16)       NOT NULL PRIMARY KEY,
  owner       BINARY(16)       NOT NULL,
  revision    BIGINT           NOT NULL,
  key_version INT              NOT NULL,
  sessions    VARBINARY(9000)  NULL,
  all_until   VARBINARY(1200)  NULL,
  INDEX revocation_owner (owner)
);

CREATE TABLE person_decision (
  id          BINARY(16)      NOT NULL PRIMARY KEY,
  owner       BINARY(16)      NOT NULL,
  revision    BIGINT          NOT NULL,
  key_version INT             NOT NULL,
  alias       VARBINARY(1200) NULL,
  case_ref    VARBINARY(1200) NULL,
  unit        VARBINARY(1200) NULL,
  led_by      VARBINARY(1200) NULL,
  INDEX person_decision_owner (owner)
);

CREATE TABLE assignment (
  id          BINARY(16)      NOT NULL PRIMARY KEY,
  owner       BINARY(16)      NOT NULL,
  revision    BIGINT          NOT NULL,
  key_version INT             NOT NULL,
  staff       BINARY(16)      NOT NULL,
  role        VARBINARY(1200) NULL,
  from_moment VARBINARY(1200) NULL,
  ended_at    VARBINARY(1200) NULL,
  reason      VARBINARY(4300) NULL,
  made_by     VARBINARY(1200) NULL,
  INDEX assignment_owner (owner),
  INDEX assignment_staff (staff)
);

CREATE TABLE approval (
  id          BINARY(16)       NOT NULL PRIMARY KEY,
  owner       BINARY(16)       NOT NULL,
  revision    BIGINT           NOT NULL,
  key_version INT              NOT NULL,
  due         BIGINT           NULL,
  action      VARBINARY(1200)  NULL,
  arguments   VARBINARY(9000)  NULL,
  shown       VARBINARY(9000)  NULL,
  sha256      VARBINARY(1200)  NULL,
  why         VARBINARY(4300)  NULL,
  proposed_by VARBINARY(1200)  NULL,
  proposed_at VARBINARY(1200)  NULL,
  state       VARBINARY(1200)  NULL,
  decisions   VARBINARY(9000)  NULL,
  webauthn    VARBINARY(9000)  NULL,
  INDEX approval_owner (owner),
  INDEX approval_due (due)
);

GRANT SELECT, INSERT, UPDATE ON staff_profile TO ${app};
GRANT SELECT, INSERT, UPDATE ON appointment TO ${app};
GRANT SELECT, INSERT, UPDATE ON exclusion TO ${app};
GRANT SELECT, INSERT, UPDATE ON revocation TO ${app};
GRANT SELECT, INSERT, UPDATE ON person_decision TO ${app};
GRANT SELECT, INSERT, UPDATE ON assignment TO ${app};
GRANT SELECT, INSERT, UPDATE ON approval TO ${app};
