package org.sitr.audit;

import java.time.Instant;

/// Something beside an entry that is not what the entry's bytes say. The entry itself, its place
/// and what was signed are another matter: those whom the log is published to find that.
///
/// @param index of the entry; the first that was looked at where it cannot be told
/// @param what is wrong
/// @param since when it was found
public record LogFault(long index, What what, Instant since) {

  /// The kinds of fault.
  public enum What {
    /// A clear column differs: searches may miss the entry.
    COLUMNS,
    /// A detail is missing, exchanged, or stands beside an entry that has none.
    DETAIL,
    /// Somebody whom the entry mentions is not found by it, or somebody is found whom it does not
    /// mention.
    MENTIONS
  }
}
