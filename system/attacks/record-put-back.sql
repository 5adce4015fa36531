-- The whole record as it was, with the manifest and the seal that we made for it then.
DELETE FROM identity WHERE owner = UNHEX(':person');
INSERT INTO identity SELECT * FROM taken_identity;
DELETE FROM earlier WHERE owner = UNHEX(':person');
INSERT INTO earlier SELECT * FROM taken_earlier;
DELETE FROM chapter WHERE owner = UNHEX(':person');
INSERT INTO chapter SELECT * FROM taken_chapter;
DELETE FROM manifest WHERE owner = UNHEX(':person');
INSERT INTO manifest SELECT * FROM taken_manifest;
