-- Keys, manifests and leases (docs/spec/wrapped-key.md, docs/spec/integrity.md).

-- An owner's key of one compartment and version, wrapped. Deleting the rows closes the owner at once.
CREATE TABLE owner_key (
  owner       BINARY(16)     NOT NULL,
  compartment TINYINT        NOT NULL,
  key_version INT            NOT NULL,
  kek_id      INT            NOT NULL,
  wrapped     VARBINARY(160) NOT NULL,
  PRIMARY KEY (owner, compartment, key_version),
  INDEX owner_key_kek (kek_id)
);

-- What rows an owner has, and the seal over it. A write locks this row first.
CREATE TABLE manifest (
  owner            BINARY(16)     NOT NULL PRIMARY KEY,
  revision         BIGINT         NOT NULL,
  manifest         MEDIUMBLOB     NOT NULL,
  seal             VARBINARY(512) NOT NULL,
  seal_key_version INT            NOT NULL
);

-- Id, revision and digest of at most 512 rows of one table.
CREATE TABLE chapter (
  owner   BINARY(16)                                   NOT NULL,
  name    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  chapter MEDIUMBLOB                                   NOT NULL,
  PRIMARY KEY (owner, name)
);

-- One of several nodes does a job: who holds the lease, until when (microseconds since 1970).
CREATE TABLE lease (
  name     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  holder   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  until_at BIGINT                                       NOT NULL
);

GRANT SELECT, INSERT, DELETE ON owner_key TO ${app};
GRANT SELECT, INSERT, UPDATE ON manifest TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON chapter TO ${app};
GRANT SELECT, INSERT, UPDATE ON lease TO ${app};
