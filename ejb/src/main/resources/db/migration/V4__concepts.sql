-- Rows of concepts (DOMAIN section 3), a table a facet. Clear are id, owner, revision and key version; of a draft
-- also when it ends. Every field is sealed, filled or absent. A column holds the largest box of its field.

-- F01, what a case is.
CREATE TABLE case_header (
  id               BINARY(16)     NOT NULL PRIMARY KEY,
  owner            BINARY(16)     NOT NULL,
  revision         BIGINT         NOT NULL,
  key_version      INT            NOT NULL,
  case_ref         VARBINARY(141) NOT NULL,
  tracks           VARBINARY(141) NOT NULL,
  state            VARBINARY(141) NOT NULL,
  opened_on        VARBINARY(141) NOT NULL,
  unit             VARBINARY(205) NOT NULL,
  lead_officer     VARBINARY(333) NOT NULL,
  deputy           VARBINARY(333) NOT NULL,
  retention_class  VARBINARY(141) NOT NULL,
  legal_hold       VARBINARY(141) NOT NULL,
  excluded_staff   BLOB           NOT NULL,
  watch_flag       VARBINARY(141) NOT NULL,
  entered_in_error VARBINARY(141) NOT NULL,
  INDEX case_header_owner (owner)
);

-- F10, what was said at the first contact.
CREATE TABLE first_contact (
  id                  BINARY(16)      NOT NULL PRIMARY KEY,
  owner               BINARY(16)      NOT NULL,
  revision            BIGINT          NOT NULL,
  key_version         INT             NOT NULL,
  source              VARBINARY(141)  NOT NULL,
  referred_by         VARBINARY(1101) NOT NULL,
  at                  VARBINARY(205)  NOT NULL,
  urgency             VARBINARY(141)  NOT NULL,
  names               BLOB            NOT NULL,
  birth_date          VARBINARY(205)  NOT NULL,
  citizenships        VARBINARY(141)  NOT NULL,
  language            VARBINARY(205)  NOT NULL,
  interpreter_needed  VARBINARY(141)  NOT NULL,
  interpreter_refused VARBINARY(1101) NOT NULL,
  safe_to_talk        VARBINARY(141)  NOT NULL,
  danger_now          VARBINARY(141)  NOT NULL,
  danger_words        BLOB            NOT NULL,
  own_words           BLOB            NOT NULL,
  safe_times          VARBINARY(1101) NOT NULL,
  entered_in_error    VARBINARY(141)  NOT NULL,
  INDEX first_contact_owner (owner)
);

-- F10, what was found and decided after it.
CREATE TABLE identification (
  id                    BINARY(16)      NOT NULL PRIMARY KEY,
  owner                 BINARY(16)      NOT NULL,
  revision              BIGINT          NOT NULL,
  key_version           INT             NOT NULL,
  indicators            VARBINARY(141)  NOT NULL,
  status                VARBINARY(205)  NOT NULL,
  decider               VARBINARY(205)  NOT NULL,
  reasonable_grounds_on VARBINARY(141)  NOT NULL,
  conclusive_grounds_on VARBINARY(141)  NOT NULL,
  reflection_from       VARBINARY(141)  NOT NULL,
  reflection_to         VARBINARY(141)  NOT NULL,
  exploitation          VARBINARY(2125) NOT NULL,
  recruitment           VARBINARY(1101) NOT NULL,
  control               VARBINARY(2125) NOT NULL,
  events                VARBINARY(205)  NOT NULL,
  offence               VARBINARY(333)  NOT NULL,
  entered_in_error      VARBINARY(141)  NOT NULL,
  INDEX identification_owner (owner)
);

-- F02, who a person is.
CREATE TABLE identity (
  id                BINARY(16)      NOT NULL PRIMARY KEY,
  owner             BINARY(16)      NOT NULL,
  revision          BIGINT          NOT NULL,
  key_version       INT             NOT NULL,
  names             BLOB            NOT NULL,
  sex               VARBINARY(141)  NOT NULL,
  gender            VARBINARY(141)  NOT NULL,
  birth_date        VARBINARY(205)  NOT NULL,
  birth_date_latest VARBINARY(205)  NOT NULL,
  age_disputed      VARBINARY(141)  NOT NULL,
  birth_place       VARBINARY(1101) NOT NULL,
  citizenships      VARBINARY(141)  NOT NULL,
  stateless         VARBINARY(141)  NOT NULL,
  languages         VARBINARY(205)  NOT NULL,
  id_documents      BLOB            NOT NULL,
  photo             VARBINARY(333)  NOT NULL,
  biometric_ref     VARBINARY(589)  NOT NULL,
  entered_in_error  VARBINARY(141)  NOT NULL,
  INDEX identity_owner (owner)
);

-- F04, how she is reached without harm.
CREATE TABLE contact_rules (
  id                    BINARY(16)      NOT NULL PRIMARY KEY,
  owner                 BINARY(16)      NOT NULL,
  revision              BIGINT          NOT NULL,
  key_version           INT             NOT NULL,
  safe_times            VARBINARY(1101) NOT NULL,
  ask_for               VARBINARY(589)  NOT NULL,
  who_may_answer        VARBINARY(1101) NOT NULL,
  cover_story           BLOB            NOT NULL,
  codeword              VARBINARY(333)  NOT NULL,
  duress_word           VARBINARY(333)  NOT NULL,
  never_do              BLOB            NOT NULL,
  interpreter_dialect   VARBINARY(589)  NOT NULL,
  interpreter_sex       VARBINARY(141)  NOT NULL,
  interpreter_community VARBINARY(1101) NOT NULL,
  next_due              VARBINARY(205)  NOT NULL,
  silence_alarm_after   VARBINARY(141)  NOT NULL,
  last_confirmed        VARBINARY(205)  NOT NULL,
  entered_in_error      VARBINARY(141)  NOT NULL,
  INDEX contact_rules_owner (owner)
);

-- F04C, by which channels; under the key of her location.
CREATE TABLE contact_channels (
  id               BINARY(16)     NOT NULL PRIMARY KEY,
  owner            BINARY(16)     NOT NULL,
  revision         BIGINT         NOT NULL,
  key_version      INT            NOT NULL,
  channels         BLOB           NOT NULL,
  post_allowed     VARBINARY(141) NOT NULL,
  entered_in_error VARBINARY(141) NOT NULL,
  INDEX contact_channels_owner (owner)
);

-- F05, where she is.
CREATE TABLE location (
  id               BINARY(16)      NOT NULL PRIMARY KEY,
  owner            BINARY(16)      NOT NULL,
  revision         BIGINT          NOT NULL,
  key_version      INT             NOT NULL,
  safe_place       VARBINARY(2125) NOT NULL,
  kind             VARBINARY(141)  NOT NULL,
  since            VARBINARY(141)  NOT NULL,
  known_to         BLOB            NOT NULL,
  previous_places  BLOB            NOT NULL,
  no_go_areas      BLOB            NOT NULL,
  travel_plan      BLOB            NOT NULL,
  provider_ref     VARBINARY(589)  NOT NULL,
  entered_in_error VARBINARY(141)  NOT NULL,
  INDEX location_owner (owner)
);

-- The other identity, in a row that every person has.
CREATE TABLE identity_link (
  id          BINARY(16)     NOT NULL PRIMARY KEY,
  owner       BINARY(16)     NOT NULL,
  revision    BIGINT         NOT NULL,
  key_version INT            NOT NULL,
  other       VARBINARY(205) NOT NULL,
  INDEX identity_link_owner (owner)
);

-- What the index in memory is built from.
CREATE TABLE search_row (
  id             BINARY(16)      NOT NULL PRIMARY KEY,
  owner          BINARY(16)      NOT NULL,
  revision       BIGINT          NOT NULL,
  key_version    INT             NOT NULL,
  case_ref       VARBINARY(141)  NOT NULL,
  names          BLOB            NOT NULL,
  supplied_names BLOB            NOT NULL,
  identifiers    VARBINARY(4173) NOT NULL,
  born           VARBINARY(205)  NOT NULL,
  state          VARBINARY(141)  NOT NULL,
  unit           VARBINARY(205)  NOT NULL,
  led_by         VARBINARY(205)  NOT NULL,
  deputy         VARBINARY(205)  NOT NULL,
  supplied_by    VARBINARY(205)  NOT NULL,
  INDEX search_row_owner (owner)
);

-- What was typed in a form, until it is saved, seven days at most; no manifest, a random owner.
CREATE TABLE draft (
  id          BINARY(16) NOT NULL PRIMARY KEY,
  owner       BINARY(16) NOT NULL,
  revision    BIGINT     NOT NULL,
  key_version INT        NOT NULL,
  due         BIGINT     NOT NULL,
  content     MEDIUMBLOB NOT NULL,
  INDEX draft_owner (owner),
  INDEX draft_due (due)
);

-- What facets of the compartment GENERAL held before a change. Added, never changed.
CREATE TABLE earlier (
  id          BINARY(16)     NOT NULL PRIMARY KEY,
  owner       BINARY(16)     NOT NULL,
  revision    BIGINT         NOT NULL,
  key_version INT            NOT NULL,
  of_facet    VARBINARY(333) NOT NULL,
  of_row      VARBINARY(205) NOT NULL,
  of_revision VARBINARY(141) NOT NULL,
  changed_at  VARBINARY(205) NOT NULL,
  changed_by  VARBINARY(205) NOT NULL,
  content     MEDIUMBLOB     NOT NULL,
  INDEX earlier_owner (owner)
);

-- The same of LOCATION.
CREATE TABLE earlier_place (
  id          BINARY(16)     NOT NULL PRIMARY KEY,
  owner       BINARY(16)     NOT NULL,
  revision    BIGINT         NOT NULL,
  key_version INT            NOT NULL,
  of_facet    VARBINARY(333) NOT NULL,
  of_row      VARBINARY(205) NOT NULL,
  of_revision VARBINARY(141) NOT NULL,
  changed_at  VARBINARY(205) NOT NULL,
  changed_by  VARBINARY(205) NOT NULL,
  content     MEDIUMBLOB     NOT NULL,
  INDEX earlier_place_owner (owner)
);

GRANT SELECT, INSERT, UPDATE ON case_header TO ${app};
GRANT SELECT, INSERT, UPDATE ON first_contact TO ${app};
GRANT SELECT, INSERT, UPDATE ON identification TO ${app};
GRANT SELECT, INSERT, UPDATE ON identity TO ${app};
GRANT SELECT, INSERT, UPDATE ON contact_rules TO ${app};
GRANT SELECT, INSERT, UPDATE ON contact_channels TO ${app};
GRANT SELECT, INSERT, UPDATE ON location TO ${app};
GRANT SELECT, INSERT, UPDATE ON identity_link TO ${app};
GRANT SELECT, INSERT, UPDATE ON search_row TO ${app};
GRANT SELECT, INSERT, DELETE ON draft TO ${app};
GRANT SELECT, INSERT ON earlier TO ${app};
GRANT SELECT, INSERT ON earlier_place TO ${app};
