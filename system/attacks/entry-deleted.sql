-- It never happened.
DELETE FROM log_entry WHERE n = :n;
