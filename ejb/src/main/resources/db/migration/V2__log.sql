-- The audit log (docs/spec/audit-log.md): one order, append only.

-- n is the order. entry is what is hashed; the clear columns beside it must equal it and serve searches alone.
-- Times only grow with n, so that a time is found by halving; no index of its own.
-- head and edge stand in the newest row of each batch: a signed note over size and root, and the tree's right edge.
CREATE TABLE log_entry (
  n       BIGINT          NOT NULL PRIMARY KEY,
  entry   VARBINARY(1024) NOT NULL,
  at      BIGINT          NOT NULL,
  node    VARCHAR(64)     NOT NULL,
  boot    BINARY(16)      NOT NULL,
  kind    VARCHAR(16)     NOT NULL,
  action  VARCHAR(64)     NOT NULL,
  outcome VARCHAR(16)     NOT NULL,
  actor   BINARY(16)      NOT NULL,
  subject BINARY(16)      NULL,
  request BINARY(16)      NOT NULL,
  head    VARBINARY(1024) NULL,
  edge    VARBINARY(2048) NULL,
  INDEX log_entry_kind (kind),
  INDEX log_entry_action (action),
  INDEX log_entry_actor (actor),
  INDEX log_entry_request (request)
) CHARACTER SET ascii COLLATE ascii_bin;

-- What stands beside an entry. compartment 0: clear JSON; 7: DECISION of the subject; 17: AUDIT of the installation.
CREATE TABLE log_detail (
  n           BIGINT     NOT NULL PRIMARY KEY,
  row_id      BINARY(16) NOT NULL,
  compartment TINYINT    NOT NULL,
  box         MEDIUMBLOB NOT NULL
);

-- Everybody whom an allowed entry mentions, so that "who looked at this record" misses none.
CREATE TABLE log_mention (
  alias BINARY(16) NOT NULL,
  n     BIGINT     NOT NULL,
  PRIMARY KEY (alias, n)
);

GRANT SELECT, INSERT ON log_entry TO ${app};
GRANT SELECT, INSERT ON log_detail TO ${app};
GRANT SELECT, INSERT ON log_mention TO ${app};
