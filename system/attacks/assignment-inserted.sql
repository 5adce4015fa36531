-- Whoever leads the case now, a row more says that it is Karim.
INSERT INTO assignment (id, owner, revision, key_version, staff, role, from_moment, ended_at, reason, made_by)
SELECT UNHEX(':id'), owner, revision, key_version, UNHEX(':to'), role, from_moment, ended_at, reason, made_by
FROM assignment WHERE owner = UNHEX(':person') LIMIT 1;
