-- Lena was never excluded.
DELETE FROM exclusion WHERE owner = UNHEX(':staff');
