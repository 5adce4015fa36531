package org.sitr.access;

import java.time.Instant;

/// Rows are not as we wrote them, or the log and the database differ: somebody wrote by another
/// way.
///
/// @param about case reference, or name of the member of staff, or the id where neither is known
/// @param what a message key: `alarm.state` (not the newest the log knows), `alarm.unknown` (an
///   owner the log never heard of), `alarm.missing` (one the log knows is not there), `alarm.rows`
///   (rows do not verify), `alarm.log-columns`, `alarm.log-detail`, `alarm.log-mentions` (what
///   stands beside an entry is not what its bytes say; `about` is its index)
public record Alarm(Instant since, String about, String what) {}
