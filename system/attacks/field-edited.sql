-- Another place of birth: somebody else's, sealed by us, so it looks right.
UPDATE identity SET birth_place = (SELECT birth_place FROM (SELECT birth_place FROM identity WHERE owner = UNHEX(':other')) AS theirs)
WHERE owner = UNHEX(':person');
