-- The row as it was before the change.
DELETE FROM identity WHERE owner = UNHEX(':person');
INSERT INTO identity SELECT * FROM taken_identity;
