package org.sitr.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sitr.audit.Publication;
import org.sitr.security.log.TilePath;

/// The door to the log's own bytes, for inspectors who verify it elsewhere: pseudonyms, actions and
/// times, so that each fetch is an entry.
@Stateless
public class LogBundles {
  @Inject private Publication publication;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public LogBundles() {}

  /// Entries, one bundle; empty where the log does not reach it.
  @Guarded(Action.FETCH_LOG)
  public Optional<byte[]> fetch(TilePath path) {
    return publication.bundle(path);
  }
}
