-- It was a harmless look at the list of staff.
UPDATE log_entry SET entry = REPLACE(entry, '"OPEN_LOCATION"', '"LIST_STAFF"'), action = 'LIST_STAFF' WHERE n = :n;
