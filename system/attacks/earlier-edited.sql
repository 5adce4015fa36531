-- Who changed it, in what was before: another of our own boxes, so it looks right.
UPDATE earlier SET changed_by = of_row WHERE owner = UNHEX(':person');
