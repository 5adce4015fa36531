-- A copy for later, of the row and of everything that vouches for it.
CREATE TABLE taken_identity AS SELECT * FROM identity WHERE owner = UNHEX(':person');
CREATE TABLE taken_earlier AS SELECT * FROM earlier WHERE owner = UNHEX(':person');
CREATE TABLE taken_chapter AS SELECT * FROM chapter WHERE owner = UNHEX(':person');
CREATE TABLE taken_manifest AS SELECT * FROM manifest WHERE owner = UNHEX(':person');
