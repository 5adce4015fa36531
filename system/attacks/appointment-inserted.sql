-- Amina's appointment, in Viktor's name.
INSERT INTO appointment (id, owner, revision, key_version, role, unit, from_day, until_day, ended_at, proposed_by, confirmed_by, authenticator)
SELECT UNHEX(':id'), UNHEX(':to'), revision, key_version, role, unit, from_day, until_day, ended_at, proposed_by, confirmed_by, authenticator
FROM appointment WHERE owner = UNHEX(':from') LIMIT 1;
